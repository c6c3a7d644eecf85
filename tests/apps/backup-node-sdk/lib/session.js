const Egnyte = require('egnyte-js-sdk');

async function connect(domain, user, password) {
  const egnyte = Egnyte.init(`https://${domain}.egnyte.com`, {
    key: process.env.EGNYTE_KEY,
    scope: 'Egnyte.filesystem Egnyte.link',
    QPS: 2,
  });
  await egnyte.API.auth.requestTokenByPassword(user, password); //~ EG103:warning; EG203
  return egnyte;
}

module.exports = { connect };
