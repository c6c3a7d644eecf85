'use strict';

// Keeps a book of its own: what it is asked for is no address.
module.exports = function () {
  var rows = { '/pubapi/v1/stones': 0 };
  return {
    get: function (path) {
      return rows[path];
    },
    count: function () {
      return this.get('/pubapi/v1/stones');
    },
  };
};
