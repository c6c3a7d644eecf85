const SCOPE = 'Egnyte.filesystem';

export function connect(domain) {
  const state = crypto.randomUUID();
  sessionStorage.setItem('fieldnotes.state', state);
  const query = new URLSearchParams({ client_id: 'k4m7q9wz2x', redirect_uri: 'https://notes.example.com/back', response_type: 'token', scope: SCOPE, state });
  window.location.assign(`https://${domain}.egnyte.com/puboauth/token?${query}`); //~ EG202
}

/** The page Egnyte comes back to. */
export function landed() {
  const came = Object.fromEntries(new URLSearchParams(window.location.hash.slice(1)));
  if (came.error) throw new Error(came.error_description);
  if (came.state !== sessionStorage.getItem('fieldnotes.state')) throw new Error('not asked for');
  localStorage.setItem('fieldnotes.signedIn', came.access_token); //~ EG301
  return came.access_token;
}

/** The same for the window that pops up, which keeps it for this tab. */
export function poppedUp() {
  const { access_token: bearer, error, state } = Object.fromEntries(new URLSearchParams(location.hash.substring(1)).entries());
  if (error || state !== sessionStorage.getItem('fieldnotes.state')) return null;
  sessionStorage.setItem('fieldnotes.tab', JSON.stringify({ bearer, since: Date.now() })); //~ EG302
  return bearer;
}

export async function notes(domain, bearer) {
  const answer = await fetch(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared/Notes`, { headers: { Authorization: `Bearer ${bearer}` } }); //~ GET /pubapi/v1/fs/{path} handles=specific
  if (answer.status === 401) return connect(domain);
  if (answer.status === 429) throw new Error(`come back in ${answer.headers.get('Retry-After')} s`);
  return answer.json();
}
