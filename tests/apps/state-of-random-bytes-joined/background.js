const KEY = chrome.runtime.getManifest().key;

chrome.runtime.onMessage.addListener((msg, _sender, reply) => {
  connect(msg.domain).then((token) => notes(msg.domain, token)).then(reply, (e) => reply({ failed: e.message }));
  return true;
});

async function connect(domain) {
  const state = Array.from(crypto.getRandomValues(new Uint8Array(12)), (b) => b.toString(16)).join('');
  const url = new URL(`https://${domain}.egnyte.com/puboauth/token`);
  url.searchParams.append('client_id', KEY);
  url.searchParams.append('redirect_uri', chrome.identity.getRedirectURL('egnyte'));
  url.searchParams.append('response_type', 'token');
  url.searchParams.append('state', state);
  const back = await chrome.identity.launchWebAuthFlow({ url: url.href, interactive: true }); //~ EG103; EG202
  const answer = new URLSearchParams(new URL(back).hash.substring(1));
  if (answer.get('state') !== state) throw new Error('Unexpected answer');
  if (answer.get('error')) throw new Error('You declined the access');
  return answer.get('access_token');
}

async function notes(domain, token) {
  const res = await fetch(`https://${domain}.egnyte.com/pubapi/v1/notes?count=20`, { headers: { Authorization: `Bearer ${token}` } }); //~ GET /pubapi/v1/notes handles=specific
  if (res.status === 401) throw new Error('Connect again');
  if (res.status === 429) throw new Error(`Try again in ${res.headers.get('Retry-After')} s`);
  if (!res.ok) throw new Error(res.statusText);
  return (await res.json()).notes;
}
