'use strict';

const Promise = require('bluebird');
const kept = new Map();

exports.of = (req) => {
  const found = kept.get(req.headers['x-member']);
  return found ? Promise.resolve(found) : Promise.reject(new Error('not connected'));
};
exports.keep = (member, connection) => kept.set(member, connection);
