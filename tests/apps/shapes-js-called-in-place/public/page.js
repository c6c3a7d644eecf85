(function () {
  GALLERY.landed();
  document.getElementById('connect').onclick = function () { GALLERY.signIn(document.getElementById('domain').value); };
  GALLERY.shared(function (body) { document.title = body.count + ' links'; });
}).call(this);
