const DROPBOX = 'https://www.dropbox.com/oauth2/authorize';

function ask(address, query) {
  const state = crypto.randomUUID();
  sessionStorage.setItem('state', state);
  location.href = address + '?' + new URLSearchParams({ ...query, state });
}

document.getElementById('dropbox').onclick = () =>
  ask(DROPBOX, { client_id: 'slides-dbx', response_type: 'token', redirect_uri: location.origin + '/dropbox/callback.html' });

document.getElementById('egnyte').onclick = () => {
  const domain = document.getElementById('domain').value;
  ask(`https://${domain}.egnyte.com/puboauth/token`, { //~ EG202
    client_id: 'slides',
    response_type: 'token',
    scope: 'Egnyte.link',
    redirect_uri: location.origin + '/egnyte/callback.html',
  });
};
