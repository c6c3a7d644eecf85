'use strict';

var Users = require('./users').Users;

exports.createClient = function (options) {
  return { users: new Users(options) };
};
