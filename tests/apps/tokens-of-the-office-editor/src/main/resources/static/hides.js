// Photographs of the hides lie in Egnyte; this page lists them.
const tenant = document.body.dataset.tenant;
const key = document.body.dataset.key;

function signIn() {
  const nonce = crypto.randomUUID();
  sessionStorage.setItem('nonce', nonce);
  const query = new URLSearchParams({
    client_id: key,
    redirect_uri: 'https://ledger.tannery.example/hides.html',
    response_type: 'token',
    scope: 'Egnyte.filesystem',
    state: nonce,
  });
  window.location.href = `https://${tenant}.egnyte.com/puboauth/token?${query}`;  //~ EG201
}

function comeBack() {
  const answer = new URLSearchParams(window.location.hash.slice(1));
  if (answer.get('error')) return document.body.append('You said no.');
  if (!answer.get('access_token')) return signIn();
  if (answer.get('state') !== sessionStorage.getItem('nonce')) return document.body.append('This is not our sign-in.');
  return list(answer.get('access_token'));
}

async function list(token) {
  const answer = await fetch(`https://${tenant}.egnyte.com/pubapi/v1/fs/Shared/Hides`, {  //~ GET /pubapi/v1/fs/{path}
    headers: { Authorization: `Bearer ${token}` },
  });
  if (answer.status === 401) return signIn();
  if (answer.status === 429) return setTimeout(() => list(token), 1000 * Number(answer.headers.get('Retry-After')));
  const { files } = await answer.json();
  document.body.append(files.map((file) => file.name).join(', '));
}

comeBack();
