// The verbs are functions on `module`, as in old clients; the library's own is called by name with a receiver.
var request = require('request');

module.exports = Vault;

Vault.ROOT = '/pubapi/v1/';

function Vault(domain, token) {
  this.endpoint = 'https://' + domain + '.egnyte.com' + Vault.ROOT;
  this.token = token;
}

Vault.prototype.findLinks = function (criteria, callback) {
  module.query(this, 'links', criteria, callback); //~ GET /pubapi/v1/links handles=generic
};

Vault.prototype.dropLink = function (id, callback) {
  module.destroy(this, 'links', '/' + id, callback); //~ DELETE /pubapi/v1/links/{link_id} handles=generic
};

module.request = function (context, verb, options, callback) {
  var opts = {
    url: context.endpoint + options.url,
    qs: options.qs || {},
    headers: { Authorization: 'Bearer ' + context.token },
    json: true
  };
  request[verb].call(context, opts, function (err, res, body) {
    if (err || body.errors) { //~ EG402; EG403
      callback(err || body, body);
    } else {
      callback(null, body);
    }
  });
};

module.query = function (context, entity, criteria, callback) {
  module.request(context, 'get', { url: entity, qs: criteria }, callback);
};

module.destroy = function (context, entity, id, callback) {
  module.request(context, 'delete', { url: entity + id }, callback);
};
