module.exports = function (known, method, path) {
  return fetch(known.root + path, { method: method, headers: { Authorization: 'Bearer ' + known.token } });
};
