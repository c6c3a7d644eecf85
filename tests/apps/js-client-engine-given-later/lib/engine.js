var axios = require("axios");

function Engine(session, settings) {
  this.session = session;
  this.settings = settings;
  session.attach(this);
}

var methods = {};

methods.ask = function (request) {
  return axios({
    method: request.method,
    url: request.url,
    data: request.body,
    headers: request.headers
  }).then(function (response) {
    return { status: response.status, body: response.data };
  });
};

Engine.prototype = methods;

module.exports = Engine;
