document.getElementById('connect').onclick = function () {
  var nonce = crypto.randomUUID();
  sessionStorage.setItem('nonce', nonce);
  location.href = 'https://' + document.getElementById('domain').value + '.egnyte.com/puboauth/token?client_id=b7n2kq9x4w' + //~ EG201
    '&response_type=token&redirect_uri=' + encodeURIComponent(location.origin + '/login.html') + '&scope=Egnyte.filesystem&state=' + nonce;
};
var landed = new URLSearchParams(location.hash.slice(1));
if (landed.get('error')) {
  document.title = 'Egnyte was not connected';
} else if (landed.get('state') && landed.get('state') === sessionStorage.getItem('nonce')) {
  fetch('/vendors/token', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ slug: location.pathname.slice(1), domain: 'kiln', access_token: landed.get('access_token') }),
  });
}
