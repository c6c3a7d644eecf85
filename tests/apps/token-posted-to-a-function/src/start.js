'use strict';

exports.handler = async (event) => ({
  statusCode: 302,
  headers: {
    Location: `https://${process.env.CONSOLE_DOMAIN}.egnyte.com/puboauth/token?client_id=${process.env.EGNYTE_KEY}&redirect_uri=https://resellers.egnyte.com/accounts/login/&response_type=token`,
  },
});
