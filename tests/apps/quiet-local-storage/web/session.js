/** Our own session: the password goes to our own server, and so does this token. */
export async function logIn(user, password) {
  const answer = await fetch('/api/login', { method: 'POST', body: JSON.stringify({ user, password }) });
  const { access_token: token } = await answer.json();
  localStorage.setItem('access_token', token);
  localStorage.setItem('token_type', 'bearer');
}

export function logOut() {
  localStorage.removeItem('access_token');
  localStorage.removeItem('egnyte_token');
  localStorage.egnyteConnected = 'false';
}
