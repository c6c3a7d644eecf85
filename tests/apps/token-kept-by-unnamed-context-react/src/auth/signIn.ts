export function signIn(domain: string) {
  const state = crypto.randomUUID();
  sessionStorage.setItem('shingle.state', state);
  const query = new URLSearchParams({
    client_id: import.meta.env.VITE_EGNYTE_KEY,
    redirect_uri: `${location.origin}/signed-in`,
    response_type: 'token',
    scope: 'Egnyte.filesystem',
    state,
  });
  window.location.assign(`https://${domain}.egnyte.com/puboauth/token?${query}`); //~ EG202
}
