require('dotenv').config();

module.exports = {
  port: process.env.PORT || 3000,
  sessionSecret: process.env.SESSION_SECRET,
  egnyte: {
    domain: process.env.EGNYTE_DOMAIN,
    clientId: process.env.EGNYTE_CLIENT_ID,
    clientSecret: process.env.EGNYTE_CLIENT_SECRET,
    redirectUri: process.env.EGNYTE_REDIRECT_URI,
  },
  google: {
    clientId: process.env.GOOGLE_CLIENT_ID,
    redirectUri: process.env.GOOGLE_REDIRECT_URI,
  },
};
