'use strict';

var Transport = require('./transport');
var Links = require('./resources/links');
var Files = require('./resources/files');
var others = require('./resources/groups');

module.exports = function connect(settings) {
  var transport = new Transport(settings);
  return {
    links: new Links(transport),
    files: Files.open(transport),
    groups: new others.Groups(transport),
    bookmarks: new others.Bookmarks(transport)
  };
};
