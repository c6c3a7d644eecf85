var endpoints = require("./endpoints");

function Session(settings) {
  this.settings = settings;
  this.token = settings.token || null;
}

var methods = {};

// The engine is made with the session, so that it comes here only afterwards.
methods.attach = function (engine) {
  this.engine = engine;
};

methods.signInUrl = function (returnTo) {
  var url = this.settings.domainUrl + //~ EG205:note EG209
    endpoints.signIn +
    "?client_id=" + this.settings.key +
    "&redirect_uri=" + encodeURIComponent(returnTo);
  if (this.settings.scope) {
    url += "&scope=" + encodeURIComponent(this.settings.scope);
  }
  return url;
};

methods.leave = function () {
  window.location.href = this.signInUrl(window.location.href);
};

methods.signInWithPassword = function (username, password) {
  var self = this;
  return this.engine
    .ask({
      method: "POST",
      url: this.settings.domainUrl + endpoints.signIn,
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: [
        "client_id=" + this.settings.key,
        "scope=" + encodeURIComponent(this.settings.scope),
        "grant_type=password", //~ EG203:note
        "username=" + encodeURIComponent(username),
        "password=" + encodeURIComponent(password)
      ].join("&")
    })
    .then(function (answer) {
      self.token = answer.body.access_token;
      return self.token;
    });
};

methods.whoAmI = function () {
  return this.engine.ask({ //~ GET /pubapi/v1/userinfo
    method: "GET",
    url: this.settings.domainUrl + endpoints.whoAmI,
    headers: { Authorization: "Bearer " + this.token }
  });
};

Session.prototype = methods;

module.exports = Session;
