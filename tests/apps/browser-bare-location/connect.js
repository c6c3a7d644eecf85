// A page without a server: the browser is sent to Egnyte and comes back with the token behind a `#`.
const KEY = 'k3m9q2x7';

function connect(domain) {
  const state = crypto.randomUUID();
  sessionStorage.setItem('state', state);
  location = 'https://' + domain + '.egnyte.com/puboauth/token?client_id=' + KEY //~ EG202
    + '&redirect_uri=' + encodeURIComponent('https://board.example.com/') + '&scope=Egnyte.link&state=' + state + '&response_type=token';
}

const back = new URLSearchParams(location.hash.slice(1));

async function links(domain) {
  const res = await fetch(`https://${domain}.egnyte.com/pubapi/v1/links`, { headers: { Authorization: `Bearer ${back.get('access_token')}` } }); //~ GET /pubapi/v1/links
  if (res.status === 401) location = '/';
  if (res.status === 429) setTimeout(() => links(domain), 1000 * Number(res.headers.get('Retry-After')));
  return res.json();
}

function start(domain) {
  if (back.get('error') || back.get('state') !== sessionStorage.getItem('state')) {
    return connect(domain);
  }
  return links(domain);
}

document.querySelector('#start').addEventListener('click', () => start(document.querySelector('#domain').value));
