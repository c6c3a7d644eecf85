// The desk's own sign-in. Egnyte is connected on the server, and its token stays there.
export type DeskSession = { access_token: string; expires_in: number; name: string };

export async function signIn(email: string, password: string): Promise<DeskSession> {
  const res = await fetch('/api/login', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  if (!res.ok) throw new Error('The name or the password is wrong');
  const session: DeskSession = await res.json();
  sessionStorage.setItem('access_token', session.access_token);
  sessionStorage.setItem('name', session.name);
  return session;
}

export function api(path: string) {
  return fetch(`/api${path}`, { headers: { Authorization: `Bearer ${sessionStorage.getItem('access_token')}` } });
}
