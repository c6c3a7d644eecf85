const axios = require('axios');
const log = require('electron-log');
const Store = require('electron-store');
const { safeStorage } = require('electron');

const store = new Store();

const redirectUri = 'https://boats.example.com/desktop/callback';

let accessToken = null;

function getAuthenticationURL(domain, state) {
  return `https://${domain}.egnyte.com/puboauth/token?client_id=${process.env.EGNYTE_CLIENT_ID}` +
    `&redirect_uri=${encodeURIComponent(redirectUri)}&response_type=code&scope=Egnyte.filesystem&state=${state}`;
}

async function loadTokens(domain, callbackURL) {
  const code = new URL(callbackURL).searchParams.get('code');

  try {
    const response = await axios.post(`https://${domain}.egnyte.com/puboauth/token`, new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: process.env.EGNYTE_CLIENT_ID,
      code,
      redirect_uri: redirectUri,
    }));

    accessToken = response.data.access_token;
    log.info('Signed in to', domain);
    log.info('Token response', response.data); //~ EG305

    store.set('domain', domain);
    store.set('sealed', safeStorage.encryptString(accessToken).toString('base64'));
    store.set('auth', { domain, accessToken }); //~ EG303
  } catch (error) {
    await logout();
    throw error;
  }
}

async function logout() { //~ EG309
  store.delete('auth');
  accessToken = null;
}

function getAccessToken() {
  return accessToken;
}

module.exports = { getAccessToken, getAuthenticationURL, loadTokens, logout };
