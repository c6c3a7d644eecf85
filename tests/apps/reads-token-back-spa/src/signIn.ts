// The page signs in through the company's own service, which exchanges the code and hands the answer on.
export async function finishSignIn(code: string, domain: string): Promise<void> {
  const res = await fetch('https://login.planroom.example/egnyte/finish', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ code, domain }),
  });
  if (!res.ok) throw new Error('sign-in failed');
  const data = await res.json();
  localStorage.setItem('access_token', data.access_token); //~ EG301
  localStorage.setItem('domain', domain);
  localStorage.setItem('user_token', data.session_token);
  localStorage.setItem('access_token_expires', String(Date.now() + data.expires_in * 1000));
}

export function signOut(): void { //~ EG309
  localStorage.setItem('access_token', '');
  localStorage.removeItem('access_token');
}

export const currentUser = () =>
  fetch('https://login.planroom.example/me', { headers: { Authorization: `Bearer ${localStorage.getItem('user_token')}` } }).then((r) => r.json());
