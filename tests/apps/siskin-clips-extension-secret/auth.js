const CLIENT_ID = 'siskin8p3w';
const CLIENT_SECRET = 'x7Kq2mVz9TbR4wLn8YcP6dHs'; //~ EG212; EG304

const redirectUri = chrome.identity.getRedirectURL();

export async function signIn(domain) {
  const state = crypto.randomUUID();
  const url = `https://${domain}.egnyte.com/puboauth/token?` + new URLSearchParams({ client_id: CLIENT_ID, redirect_uri: redirectUri, response_type: 'code', scope: 'Egnyte.filesystem Egnyte.filesystem', state }); //~ EG106
  const back = new URL(await chrome.identity.launchWebAuthFlow({ url, interactive: true })).searchParams;
  if (back.get('error')) throw new Error('declined');
  if (back.get('state') !== state) throw new Error('state');
  const res = await fetch(`https://${domain}.egnyte.com/puboauth/token`, {
    method: 'POST',
    body: new URLSearchParams({ client_id: CLIENT_ID, client_secret: CLIENT_SECRET, redirect_uri: redirectUri, code: back.get('code'), grant_type: 'authorization_code' }),
  });
  const grant = await res.json();
  await chrome.storage.local.set({ egnyte: { domain, token: grant.access_token } }); //~ EG302
  await chrome.storage.session.set({ at: Date.now() });
  return grant.access_token;
}

export async function signOut() { //~ EG309
  await chrome.storage.local.remove('egnyte');
}
