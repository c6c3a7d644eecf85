const { BrowserWindow, safeStorage } = require('electron');
const crypto = require('crypto');
const Store = require('electron-store');
const got = require('got');

const store = new Store({ name: 'account' });
const REDIRECT = 'https://desk.example.com/connected';
const CLIENT_ID = process.env.EGNYTE_CLIENT_ID;

function authorizeUrl(domain, state) {
  const url = new URL(`https://${domain}.egnyte.com/puboauth/token`); //~ EG202
  url.searchParams.append('client_id', CLIENT_ID);
  url.searchParams.append('redirect_uri', REDIRECT);
  url.searchParams.append('scope', 'Egnyte.filesystem');
  url.searchParams.append('state', state);
  url.searchParams.append('response_type', 'token');
  return url.href;
}

function signIn(domain) {
  const state = crypto.randomBytes(12).toString('base64url');
  return new Promise((resolve, reject) => {
    const popup = new BrowserWindow({ width: 500, height: 650, show: true });
    popup.webContents.on('will-redirect', (event, target) => {
      if (!target.startsWith(REDIRECT)) return;
      event.preventDefault();
      const answer = new URLSearchParams(new URL(target).hash.slice(1));
      popup.destroy();
      if (answer.get('state') !== state) return reject(new Error('state'));
      if (answer.get('error')) return reject(new Error(answer.get('error')));
      const token = answer.get('access_token');
      store.set('domain', domain);
      store.set('token', safeStorage.encryptString(token).toString('base64'));
      resolve(domain);
    });
    popup.loadURL(authorizeUrl(domain, state));
  });
}

function credentials() {
  const sealed = store.get('token');
  if (!sealed) throw new Error('signed out');
  return { domain: store.get('domain'), token: safeStorage.decryptString(Buffer.from(sealed, 'base64')) };
}

async function signOut() {
  const { domain, token } = credentials();
  await got.post(`https://${domain}.egnyte.com/pubapi/v1/tokens/revoke`, { form: { token, client_id: CLIENT_ID } });
  store.delete('token');
}

module.exports = { signIn, signOut, credentials, forget: () => store.delete('token') };
