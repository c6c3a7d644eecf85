var request = require('request');
var config = require('../config').egnyte;

function EgnyteClient(token) {
  this.token = token;
  this.baseUrl = 'https://' + config.domain + '.egnyte.com';
}

EgnyteClient.prototype._request = function (method, path, body, callback) {
  request({
    method: method,
    url: this.baseUrl + '/pubapi' + path,
    headers: { Authorization: 'Bearer ' + this.token },
    json: body || true
  }, function (err, response, data) {
    if (err) return callback(err);
    if (response.statusCode === 401) {
      var e = new Error('Unauthorized');
      e.reconnect = true;
      return callback(e);
    }
    callback(null, data);
  });
};

EgnyteClient.prototype.list = function (path, cb) {
  this._request('GET', '/v1/fs/' + encodeURI(path), null, cb); //~ GET /pubapi/v1/fs/{path} handles=specific
};

EgnyteClient.prototype.mkdir = function (path, cb) {
  this._request('POST', '/v1/fs/' + encodeURI(path), { action: 'add_folder' }, cb); //~ POST /pubapi/v1/fs/{path} handles=specific
};

EgnyteClient.prototype.groups = function (cb) {
  this._request('GET', '/v2/groups', null, cb); //~ GET /pubapi/v2/groups handles=specific
};

EgnyteClient.prototype.group = function (id, cb) {
  this._request('GET', '/v2/groups/' + id, null, cb); //~ GET /pubapi/v2/groups/{group_id} handles=specific
};

EgnyteClient.loginUrl = function (state) {
  var querystring = require('querystring');
  return 'https://' + config.domain + '.egnyte.com/puboauth/token?' + querystring.stringify({
    client_id: config.key,
    redirect_uri: config.callback,
    scope: config.scopes,
    state: state,
    response_type: 'code'
  });
};

module.exports = EgnyteClient;
