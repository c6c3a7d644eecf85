'use strict';

var request = require('request');
var util = require('./util');

// One transport for each customer's domain.
function Transport(settings) {
  if (!(this instanceof Transport)) {
    return new Transport(settings);
  }
  this.domain = settings.domain;
  this.token = settings.token;
  this.defaults = { json: true };
}

Transport.prototype.root = function () {
  return 'https://' + this.domain + '.egnyte.com/pubapi';
};

Transport.prototype.send = function (options, done) {
  if (typeof options === 'string') {
    options = { url: options };
  }
  var merged = util.extend({}, this.defaults, options);
  merged.headers = { Authorization: 'Bearer ' + this.token };
  request({ url: merged.url, method: (merged.method || 'GET').toUpperCase(), headers: merged.headers }, done);
};

module.exports = Transport;
