const { AsyncLocalStorage } = require('node:async_hooks');

// One store a request; nothing of it outlives the answer.
const localStorage = new AsyncLocalStorage();

exports.localStorage = localStorage;
exports.setItem = (key, value) => {
  localStorage.getStore()[key] = value;
};
exports.getItem = (key) => localStorage.getStore()[key];
exports.perRequest = (req, res, next) => localStorage.run({ trace: req.get('x-trace') }, next);
