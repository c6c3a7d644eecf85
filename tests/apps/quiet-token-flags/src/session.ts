/** Whether the user is signed in is kept over a reload; the token itself never leaves this module. */
let token: string | null = null;

export function signIn(domain: string): void {
  const state = crypto.randomUUID();
  sessionStorage.setItem('oauth-state', state);
  const query = new URLSearchParams({
    client_id: import.meta.env.VITE_EGNYTE_KEY,
    redirect_uri: 'https://shelf.acme.example/',
    response_type: 'token',
    scope: 'Egnyte.filesystem',
    state,
  });
  location.assign(`https://${domain}.egnyte.com/puboauth/token?${query}`); //~ EG202
}

export function finish(): boolean {
  const fragment = new URLSearchParams(location.hash.slice(1));
  if (fragment.has('error') || fragment.get('state') !== sessionStorage.getItem('oauth-state')) return false;
  token = fragment.get('access_token');
  localStorage.setItem('signed-in', String(!!token));
  localStorage.setItem('shelf', JSON.stringify({ signedIn: token !== null, kind: typeof token }));
  localStorage.setItem('had-token', token ? 'yes' : 'no');
  localStorage.hasToken = Boolean(token);
  console.log('token there:', token != null);
  return token !== null;
}

export async function list(domain: string): Promise<unknown> {
  const answer = await fetch(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared`, { headers: { Authorization: `Bearer ${token}` } }); //~ GET /pubapi/v1/fs/{path} handles=specific
  if (answer.status === 401) signIn(domain);
  if (answer.status === 429) throw new Error('try again later');
  return answer.json();
}
