export function fromFragment(): string {
  const params = new URLSearchParams(window.location.hash.slice(1));
  const token = params.get('access_token');
  const error = params.get('error');
  if (error || !token || params.get('state') !== sessionStorage.getItem('nonce')) throw new Error('not connected');
  return token;
}

export function signIn(domain: string) {
  const state = crypto.randomUUID();
  sessionStorage.setItem('nonce', state);
  const params = new URLSearchParams({ client_id: 'cores', redirect_uri: 'https://cores.example/in', response_type: 'token', scope: 'Egnyte.filesystem', state });
  window.location.href = `https://${domain}.egnyte.com/puboauth/token?${params}`; //~ EG202
}
