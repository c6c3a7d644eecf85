'use strict';

const util = require('util');
const rp = require('request-promise');

function SignInAgain() { Error.captureStackTrace(this, SignInAgain); this.message = 'connect Egnyte again'; }
util.inherits(SignInAgain, Error);

function Busy(wait) { Error.captureStackTrace(this, Busy); this.wait = wait; }
util.inherits(Busy, Error);

const isBusy = (e) => e.statusCode === 429 || (e.response && e.response.headers['x-mashery-error-code'] !== undefined);

function EgnyteClient(domain, token) {
  this.call = rp.defaults({
    baseUrl: `https://${domain}.egnyte.com/pubapi`,
    json: true,
    auth: { bearer: token },
  });
}

EgnyteClient.prototype.guarded = function (promise) {
  return promise
    .catch({ statusCode: 401 }, () => { throw new SignInAgain(); })
    .catch(isBusy, (e) => { throw new Busy(Number(e.response.headers['retry-after']) || 5); });
};

EgnyteClient.prototype.folder = function (path) {
  return this.guarded(this.call.get(`/v1/fs/${encodeURI(path)}`));  //~ GET /pubapi/v1/fs/{path}
};

EgnyteClient.prototype.remove = function (path) {
  return this.guarded(this.call.delete({ uri: `/v1/fs/${encodeURI(path)}` }));  //~ DELETE /pubapi/v1/fs/{path}
};

module.exports = { EgnyteClient, SignInAgain, Busy };
