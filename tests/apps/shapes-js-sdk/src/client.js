const Egnyte = require('egnyte-js-sdk');

exports.connect = (domain, token) => Egnyte.init(`https://${domain}.egnyte.com`, { token, QPS: 2 });
exports.api = (domain, token) => exports.connect(domain, token).API;
