import { config } from '../config';

export function startLogin(domain: string) {
  const state = crypto.randomUUID();
  sessionStorage.setItem('state', state);
  sessionStorage.setItem('domain', domain);
  const params = new URLSearchParams({
    client_id: config.clientId,
    redirect_uri: config.redirectUri,
    scope: config.scope,
    response_type: 'code',
    state,
  });
  window.location.href = `https://${domain}.egnyte.com/puboauth/token?${params}`;
}

export async function finishLogin(search: string): Promise<string> {
  const query = new URLSearchParams(search);
  const denied = query.get('error');
  if (denied) throw new Error(denied);
  if (query.get('state') !== sessionStorage.getItem('state')) throw new Error('State mismatch');

  const body = new URLSearchParams();
  body.append('client_id', config.clientId);
  body.append('client_secret', config.clientSecret);
  body.append('redirect_uri', config.redirectUri);
  body.append('code', query.get('code') ?? '');
  body.append('grant_type', 'authorization_code');

  const res = await fetch(`https://${sessionStorage.getItem('domain')}.egnyte.com/puboauth/token`, {
    method: 'POST',
    body,
  });
  if (!res.ok) throw new Error('Egnyte did not accept the code');
  const { access_token } = await res.json();
  return access_token;
}
