var ask = require('./ask');

module.exports = function (known) {
  return {
    all: function () { return ask(known, 'GET', '/links'); }, //~ GET /pubapi/v1/links handles=unknown
    one: function (id) { return ask(known, 'GET', '/links/' + id); }, //~ GET /pubapi/v1/links/{link_id} handles=unknown
    withdraw: function (id) { return ask(known, 'DELETE', '/links/' + id); } //~ DELETE /pubapi/v1/links/{link_id} handles=unknown
  };
};
