const http = require('https');
const request = require('request-promise');

exports.user = function (domain, token, done) {
  const options = {
    hostname: domain + '.egnyte.com',
    port: 443,
    path: '/pubapi/v1/userinfo',
    method: 'GET',
    headers: { Authorization: 'Bearer ' + token },
  };
  const outgoing = http.request(options, function (incoming) { //~ GET /pubapi/v1/userinfo
    incoming.on('data', done);
  });
  outgoing.end();
};

exports.remove = function (domain, token, path) {
  return request.delete({ uri: 'https://' + domain + '.egnyte.com/pubapi/v1/fs' + path, auth: { bearer: token } }); //~ DELETE /pubapi/v1/fs/{path}
};
