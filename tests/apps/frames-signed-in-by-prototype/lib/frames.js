'use strict';

var Promise = require('bluebird');
var OAuth = require('oauth');
var request = require('request');
var Walls = require('./walls');

function Frames(options) {
  this.defaults = {
    id: options.id,
    secret: options.secret,
    redirect: options.redirect,
    base: 'https://' + options.domain + '.egnyte.com/pubapi/v1/',
    authorize: 'https://' + options.domain + '.egnyte.com/puboauth/token',
  };
  this.oauth2 = new OAuth.OAuth2(this.defaults.id, this.defaults.secret, '', this.defaults.authorize, this.defaults.authorize);
  this.token = options.token;
  // Handed to a library whole: the address of the sign-in is only kept in it.
  this.walls = Promise.promisifyAll(new Walls(this));
}

module.exports = Frames;

Frames.prototype.signIn = function (state) {
  return this.oauth2.getAuthorizeUrl({
    response_type: 'code',
    redirect_uri: this.defaults.redirect,
    scope: 'Egnyte.link',
    state: state,
  });
};

Frames.prototype.get = function (path, callback) {
  request.get({ url: this.defaults.base + path, json: true, headers: { Authorization: 'Bearer ' + this.token } }, function (err, res) {
    if (err || res.statusCode === 401 || res.statusCode === 429) {
      return callback(err || new Error('refused: ' + res.statusCode));
    }
    callback(null, res.body);
  });
};
