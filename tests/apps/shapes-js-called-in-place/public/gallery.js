(function (G) {
  'use strict';

  var STORE = 'gallery.connection';
  var LINKS = '/v1/links';

  function send(verb, path, body, done) {
    var held = JSON.parse(sessionStorage.getItem(STORE));
    var request = new XMLHttpRequest();
    request.open(verb, 'https://' + held.domain + '.egnyte.com/pubapi' + path);
    request.setRequestHeader('Authorization', 'Bearer ' + held.bearer);
    request.onload = function () {
      if (request.status === 401) { sessionStorage.removeItem(STORE); G.signIn(held.domain); return; }
      if (request.status === 429) { setTimeout(function () { send(verb, path, body, done); }, 1000 * request.getResponseHeader('Retry-After')); return; }
      done(JSON.parse(request.responseText));
    };
    request.send(body && JSON.stringify(body));
  }

  G.signIn = function (domain) {
    var state = crypto.randomUUID();
    sessionStorage.setItem('gallery.state', state + ' ' + domain);
    location.assign('https://' + domain + '.egnyte.com/puboauth/token' + //~ EG202
      '?client_id=' + G.settings.client +
      '&redirect_uri=' + encodeURIComponent(G.settings.landing) +
      '&scope=' + encodeURIComponent(G.settings.scope) +
      '&state=' + state + '&mobile=0&response_type=token');
  };

  G.landed = function () {
    var got = new URLSearchParams(location.hash.slice(1));
    var asked = (sessionStorage.getItem('gallery.state') || '').split(' ');
    if (got.get('error') || got.get('state') !== asked[0]) return;
    sessionStorage.setItem(STORE, JSON.stringify({ domain: asked[1], bearer: got.get('access_token') })); //~ EG302
  };

  G.shared = function (done) { send('GET', LINKS, null, done); }; //~ GET /pubapi/v1/links handles=specific
  G.share = function (path, done) { send('POST', LINKS, { path: path, type: 'file' }, done); }; //~ POST /pubapi/v1/links handles=specific
}(GALLERY));
