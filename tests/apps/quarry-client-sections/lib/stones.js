'use strict';

module.exports = function (client) {
  var stones = {};

  stones.one = function (stone, callback) {
    return client.get('/pubapi/v1/links/' + stone, callback); //~ GET /pubapi/v1/links/{link_id}
  };

  stones.pieces = function (stone, callback) {
    return client.get({ url: '/pubapi/v1/stones/' + stone + '/pieces' }, callback); //~ GET /pubapi/v1/stones/{…}/pieces; EG505:note
  };

  stones.drop = function (stone, callback) {
    return client.delete('/pubapi/v1/stones/' + stone, callback); //~ DELETE /pubapi/v1/stones/{…}; EG505:note
  };

  return stones;
};
