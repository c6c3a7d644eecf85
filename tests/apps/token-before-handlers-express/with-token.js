const axios = require('axios');

/** The token lasts thirty days, and is thrown away after each request. */
module.exports = async function withToken(req, res, next) {
  try {
    const { data } = await axios.post( //~ EG308
      `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/puboauth/token`,
      new URLSearchParams({ grant_type: 'password', username: process.env.EGNYTE_USER, password: process.env.EGNYTE_PASSWORD, client_id: process.env.EGNYTE_KEY }),
    );
    res.locals.egnyteToken = data.access_token;
    next();
  } catch (error) {
    next(error);
  }
};
