import Keys from './keys.js';

const host = () => `${localStorage.getItem('notes.domain')}.egnyte.com`;

function leave() {
  const body = new URLSearchParams({
    token: sessionStorage.getItem('held'),
    client_id: Keys.app,
    client_secret: Keys.pair,
  });
  return fetch(`https://${host()}/pubapi/v1/tokens/revoke`, { method: 'POST', body }).then(() => sessionStorage.removeItem('held'));
}

document.querySelector('#leave').onclick = leave;
document.body.dataset.theme = Keys.colour;
