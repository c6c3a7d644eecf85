'use strict';

var request = require('request');
var util = require('util');
var inherits = util.inherits;

function EgnyteError(status, body) {
  Error.captureStackTrace(this, EgnyteError);
  this.name = 'EgnyteError';
  this.status = status;
  this.message = (body && body.errorMessage) || 'Egnyte answered ' + status;
}
inherits(EgnyteError, Error);

EgnyteError.prototype.signedOut = function () {
  return this.status === 401;
};

function Egnyte(domain, token) {
  if (!(this instanceof Egnyte)) return new Egnyte(domain, token);
  this.request = request.defaults({
    baseUrl: 'https://' + domain + '.egnyte.com/pubapi/v1',
    json: true,
    auth: { bearer: token }
  });
}

Egnyte.prototype._send = function (verb, options, done) {
  var self = this;
  this.request[verb](options, function (err, res, body) {
    if (err) return done(err);
    if (res.statusCode === 403 && res.headers['x-mashery-error-code'] || res.statusCode === 429) {
      var wait = parseInt(res.headers['retry-after'] || '1', 10);
      return setTimeout(self._send.bind(self, verb, options, done), wait * 1000);
    }
    if (res.statusCode >= 400) return done(new EgnyteError(res.statusCode, body));
    done(null, body);
  });
};

Egnyte.prototype.folder = function (path, done) {
  this._send('get', { url: '/fs' + encodeURI(path) }, done); //~ GET /pubapi/v1/fs/{path} handles=specific
};

Egnyte.prototype.createLink = function (path, done) {
  this._send('post', { url: '/links', body: { path: path, type: 'file', accessibility: 'domain' } }, done); //~ POST /pubapi/v1/links handles=specific
};

module.exports = Egnyte;
module.exports.EgnyteError = EgnyteError;
