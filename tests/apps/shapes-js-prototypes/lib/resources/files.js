'use strict';

var util = require('../util');

// The same methods for a path and for a file's id.
function addressed(methods) {
  function bound(self, address) {
    var api = {};
    util.each(methods, function (method, name) {
      api[name] = method.bind(self, address);
    });
    return api;
  }
  return {
    path: function (path) {
      return bound(this, path);
    },
    id: function (id) {
      return bound(this, '/ids/file/' + id);
    }
  };
}

function Files(transport) {
  this.transport = transport;
}

Files.prototype = addressed({
  download: function (address, done) {
    this.transport.send({ method: 'GET', url: this.transport.root() + '/v1/fs-content' + address }, done);
    //~^ GET /pubapi/v1/fs-content/{path}
    //~^^ GET /pubapi/v1/fs-content/ids/file/{group_id}
  }
});

Files.LIMIT = 100;
Files.open = function (transport) {
  return new Files(transport);
};

module.exports = Files;
