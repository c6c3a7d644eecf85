var Session = require("./lib/session");
var Engine = require("./lib/engine");

module.exports = function (settings) {
  var session = new Session(settings);
  var engine = new Engine(session, settings);
  return { session: session, engine: engine };
};
