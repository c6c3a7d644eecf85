'use strict';

var Mooring = require('./Mooring');

var harbours = {
  connect: function (config) {
    return new Mooring(config);
  },

  // Of nobody's account.
  greeting: function (name) {
    return 'Hello ' + name;
  },
};

module.exports = harbours;
