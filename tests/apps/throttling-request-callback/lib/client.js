var util = require('util');
var EventEmitter = require('events').EventEmitter;
var request = require('request');

function Client(options) {
  EventEmitter.call(this);
  this.token = options.token;
  this.base = 'https://' + options.subdomain + '.egnyte.com/pubapi/v2/';
  this._request = request.defaults({ timeout: 20000 });
}
util.inherits(Client, EventEmitter);

Client.prototype.send = function (method, parts, callback) {
  var self = this;
  return this._request({ method: method, url: self.base + parts.join('/'), headers: { Authorization: 'Bearer ' + self.token } }, function (err, res, body) {
    if (err) return callback(err);
    if (res.statusCode === 401) { //~ EG403
      self.emit('signedOut');
      return callback(new Error('sign in again'));
    }
    callback(null, JSON.parse(body));
  });
};

Client.prototype.users = function (callback) {
  this.send('GET', ['users'], callback); //~ GET /pubapi/v2/users handles=specific
};
Client.prototype.group = function (id, callback) {
  this.send('GET', ['groups', id], callback); //~ GET /pubapi/v2/groups/{group_id} handles=specific
};

module.exports = Client;
