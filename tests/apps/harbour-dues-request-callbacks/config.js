module.exports = {
  egnyte: {
    domain: process.env.EGNYTE_DOMAIN,
    key: process.env.EGNYTE_KEY,
    secret: process.env.EGNYTE_SECRET,
    callback: 'https://dues.example.com/callback',
    scopes: 'Egnyte.filesystem,Egnyte.group' //~ EG105
  },
  facebook: {
    scopes: 'email,public_profile'
  }
};
