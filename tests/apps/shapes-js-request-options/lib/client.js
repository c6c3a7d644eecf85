'use strict';

var request = require('request'),
    util = require('util'),
    EventEmitter = require('events').EventEmitter;

var Client = exports.Client = function (options) {
  this.options = options;
  this.base = 'https://' + options.subdomain + '.egnyte.com/pubapi';
};

util.inherits(Client, EventEmitter);

Client.prototype.request = function (method, uri) {
  var self = this,
      callback = arguments[arguments.length - 1],
      body = arguments.length > 3 ? arguments[2] : undefined;

  self.options.headers = { Authorization: 'Bearer ' + self.options.token };
  self.options.uri = self.base + '/' + uri.join('/');
  self.options.method = method || 'GET';
  if (body) {
    self.options.json = body;
  }
  return request(self.options, function (err, response, result) {
    if (err) return callback(err);
    callback(null, result);
  });
};
