'use strict';

var util = require('util');

function Resource(transport, version) {
  this.transport = transport;
  this.base = transport.root() + '/' + version;
}

Resource.prototype.get = function (path, done) {
  this.transport.send({ method: 'GET', url: this.base + path }, done);
};

function Groups(transport) {
  Resource.call(this, transport, 'v2');
}

util.inherits(Groups, Resource);

Groups.prototype.all = function (done) {
  this.get('/groups', done); //~ GET /pubapi/v2/groups
};

function Bookmarks(transport) {
  Resource.call(this, transport, 'v1');
}

Bookmarks.prototype = Object.create(Resource.prototype);
Bookmarks.prototype.constructor = Bookmarks;

Bookmarks.prototype.all = function (done) {
  this.get('/bookmarks', done); //~ GET /pubapi/v1/bookmarks
};

module.exports = { Groups: Groups, Bookmarks: Bookmarks };
