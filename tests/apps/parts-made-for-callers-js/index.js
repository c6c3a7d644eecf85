var links = require('./lib/links');
var notes = require('./lib/notes');

module.exports = function (settings) {
  var known = Object.assign({ root: 'https://' + settings.company + '.egnyte.com/pubapi/v1' }, settings);
  return { links: links(known), notes: notes(known) };
};
