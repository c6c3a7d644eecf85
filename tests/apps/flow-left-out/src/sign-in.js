/** Without a response type Egnyte's default decides; the page expects a token. */
export function signIn(domain) {
  const state = crypto.randomUUID();
  sessionStorage.setItem('state', state);
  location.href = `https://${domain}.egnyte.com/puboauth/token?client_id=${import.meta.env.VITE_EGNYTE_KEY}&redirect_uri=https://pick.acme.example/&scope=Egnyte.filesystem&state=${state}`; //~ EG202:note; EG209
}

export function finish(show) {
  const fragment = new URLSearchParams(location.hash.slice(1));
  if (fragment.get('error') || fragment.get('state') !== sessionStorage.getItem('state')) return;
  show(fragment.get('access_token'));
}
