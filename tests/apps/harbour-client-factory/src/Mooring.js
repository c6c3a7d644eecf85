'use strict';

var request = require('request');

function Mooring(config) {
  config = config || {};
  this.base = config.base || Mooring.base;
  this.key = config.key;
  return this;
}

Mooring.base = 'https://harbour.egnyte.com'; //~ EG501:note

Mooring.prototype._send = function (path, options, cb) {
  options = options || {};
  // The options may be left out.
  if (!cb) {
    cb = typeof options === 'function' ? options : function () {};
  }
  var config = {
    url: this.base + '/pubapi/v1' + (path.charAt(0) === '/' ? '' : '/') + path,
    json: true,
  };
  if (options.body) config.body = options.body;
  if (options.method) config.method = options.method;
  config.headers = options.headers || {};
  config.headers.Authorization = 'Bearer ' + this.key;
  return request(config, function (err, response, body) {
    if (!err && response.statusCode === 401) return cb(new Error('sign in again'));
    if (!err && response.statusCode === 429) return cb(new Error('wait'));
    cb(err, body);
  });
};

Mooring.prototype.ask = function (path, options, cb) {
  options = options || {};
  // Of a function, too, which goes on as the callback.
  options.headers = options.headers || { 'User-Agent': 'harbour-client' };
  return this._send(path, options, cb);
};

module.exports = Mooring;
