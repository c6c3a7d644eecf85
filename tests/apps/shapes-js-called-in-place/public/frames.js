/** Frames are drawn by a service of our own, with a token of its own. */
(function () {
  var KEY = 'frames.session';
  fetch('/frames/session', { method: 'POST' }).then(function (r) { return r.json(); }).then(function (body) {
    sessionStorage.setItem(KEY, body.session);
  });
})();
