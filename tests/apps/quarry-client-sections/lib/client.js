'use strict';

var https = require('https');

module.exports = Client;

function Client(token) {
  this.token = token;
  this.host = 'quarry.egnyte.com'; //~ EG501
  this.agent = 'quarry-client';
}

// Written by whoever sets it, after other functions were read.
Client.prototype.named = function (agent) {
  this.agent = agent;
  return this;
};

Client.prototype.get = function (options, callback) {
  if (typeof options === 'string') {
    options = { url: options };
  }
  return this._request(options, callback);
};

Client.prototype.delete = function (options, callback) {
  return this._request({ url: options, method: 'DELETE' }, callback);
};

Client.prototype._request = function (options, callback) {
  var request = https.request(
    {
      host: this.host,
      path: options.url,
      method: options.method || 'GET',
      headers: { Authorization: 'Bearer ' + this.token, 'User-Agent': this.agent },
    },
    function (res) {
      if (res.statusCode === 401) {
        return callback(new Error('sign in again'));
      }
      if (res.statusCode === 429) {
        return callback(new Error('wait ' + res.headers['retry-after']));
      }
      callback(null, res);
    }
  );
  request.on('error', callback);
  request.end();
};

Client.prototype.stones = function () {
  return require('./stones')(this);
};

Client.prototype.ledger = function () {
  return require('./ledger')();
};
