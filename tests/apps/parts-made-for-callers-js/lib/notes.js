var ask = require('./ask');

module.exports = function (known) {
  var about = function (path) { return '?file=' + encodeURIComponent(path); };
  return { on: function (path) { return ask(known, 'GET', '/notes' + about(path)); } }; //~ GET /pubapi/v1/notes handles=unknown
};
