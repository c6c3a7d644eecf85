const axios = require('axios');

const host = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com`;

exports.exchange = async (req, res) => {
  try {
    const form = new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: process.env.EGNYTE_CLIENT_ID,
      client_secret: process.env.EGNYTE_CLIENT_SECRET,
      redirect_uri: process.env.EGNYTE_REDIRECT,
      scope: 'Egnyte.filesystem',
      code: req.body.code,
    });
    const { data } = await axios.post(`${host}/puboauth/token`, form);
    res.json({ token: data.access_token, expires: data.expires_in }); //~ EG302
  } catch (error) {
    res.status(502).json({ message: 'Egnyte refused the code' });
  }
};

exports.status = async (req, res) => {
  const answer = await axios.get(`${host}/pubapi/v1/fs/Shared/Lanterns`, { //~ GET /pubapi/v1/fs/{path}
    headers: { Authorization: `Bearer ${req.get('x-token')}` },
    validateStatus: () => true,
  });
  if (answer.status === 401) return res.status(401).json({ connected: false });
  res.json({ token: 'kept', connected: answer.status < 400 });
};
