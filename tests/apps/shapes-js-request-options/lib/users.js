'use strict';

var util = require('util'),
    Client = require('./client').Client;

var Users = exports.Users = function (options) {
  Client.call(this, options);
};

util.inherits(Users, Client);

Users.prototype.list = function (cb) {
  this.request('GET', ['v2', 'users'], cb); //~ GET /pubapi/v2/users
};

Users.prototype.show = function (id, cb) {
  this.request('GET', ['v2', 'users', id], cb); //~ GET /pubapi/v2/users/{user_id}
};

Users.prototype.create = function (user, cb) {
  this.request('POST', ['v2', 'users'], user, cb); //~ POST /pubapi/v2/users
};
