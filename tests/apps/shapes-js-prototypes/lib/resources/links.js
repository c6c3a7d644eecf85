'use strict';

// No word here says whose interface this is: the transport that is handed in does.
var methods = {};

function Links(transport) {
  this.transport = transport;
}

methods.create = function (setup, done) {
  this.transport.send({ method: 'POST', url: this.transport.root() + '/v1/links', body: setup }, done); //~ POST /pubapi/v1/links
};

methods.remove = function (id, done) {
  var transport = this.transport;
  transport.send({ method: 'DELETE', url: transport.root() + '/v1/links/' + id }, done); //~ DELETE /pubapi/v1/links/{link_id}
};

methods.newest = function (done) {
  // The verb is left to the transport.
  this.transport.send(this.transport.root() + '/v1/links', done); //~ GET /pubapi/v1/links
};

Links.prototype = methods;

module.exports = Links;
