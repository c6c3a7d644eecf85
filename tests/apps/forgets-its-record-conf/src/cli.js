import Conf from 'conf';

const store = new Conf({ projectName: 'shelf' });

export async function login(domain, username, password) {
  const answer = await fetch(`https://${domain}.egnyte.com/puboauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: process.env.EGNYTE_KEY,
      client_secret: process.env.EGNYTE_SECRET,
      grant_type: 'password',
      scope: 'Egnyte.filesystem',
      username,
      password,
    }),
  });
  if (!answer.ok) throw new Error('not signed in');
  const { access_token: token } = await answer.json();
  store.set({ domain, token }); //~ EG303
}

export function logout() { //~ EG309
  store.delete('token');
}

export async function list(path) {
  const answer = await fetch(`https://${store.get('domain')}.egnyte.com/pubapi/v1/fs/${path}`, { //~ GET /pubapi/v1/fs/{path} handles=specific
    headers: { Authorization: `Bearer ${store.get('token')}` },
  });
  if (answer.status === 401) return logout();
  if (answer.status === 429) return setTimeout(list, 1000 * answer.headers.get('Retry-After'), path);
  return answer.json();
}
