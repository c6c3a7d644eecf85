module.exports = {
  ...require('./sharing'),
  people: require('./people').directory,
};
