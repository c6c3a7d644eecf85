// The old sign-in, kept for accounts that never moved.
function connect(domain, key) {
  const state = crypto.randomUUID();
  sessionStorage.setItem('state', state);
  const back = encodeURIComponent('https://desk.plover.example/connected.html');
  location.href = `https://${domain}.egnyte.com/puboauth/token?client_id=${key}&response_type=token&scope=Egnyte.filesystem&state=${state}&redirect_uri=${back}`; //~ EG202
}

function connected(desk) {
  const query = new URLSearchParams(location.hash.slice(1));
  if (query.get('error') || query.get('state') !== sessionStorage.getItem('state')) return;
  desk.hold(query.get('access_token'));
}
