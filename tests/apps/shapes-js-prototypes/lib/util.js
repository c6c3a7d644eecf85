'use strict';

function extend(target) {
  for (var i = 1; i < arguments.length; i++) {
    var source = arguments[i];
    for (var key in source) {
      if (source.hasOwnProperty(key)) {
        target[key] = source[key];
      }
    }
  }
  return target;
}

function each(record, visit) {
  for (var name in record) {
    if (record.hasOwnProperty(name)) {
      visit.call(null, record[name], name);
    }
  }
}

module.exports = { extend: extend, each: each };
