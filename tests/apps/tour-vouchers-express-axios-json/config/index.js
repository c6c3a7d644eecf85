require('dotenv').config();

module.exports = {
  port: process.env.PORT || 3000,
  egnyte: {
    domain: process.env.EGNYTE_DOMAIN,
    clientId: process.env.EGNYTE_CLIENT_ID,
    clientSecret: process.env.EGNYTE_CLIENT_SECRET,
    redirectUri: 'https://vouchers.example.com/auth/egnyte/callback',
    scope: 'Egnyte.filesystem',
    get authUrl() {
      return `https://${this.domain}.egnyte.com/puboauth/token`;
    },
    tokenUrl: `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/puboauth/token`,
  },
  google: {
    tokenUrl: 'https://oauth2.googleapis.com/token',
    clientId: process.env.GOOGLE_CLIENT_ID,
    clientSecret: process.env.GOOGLE_CLIENT_SECRET,
  },
};
