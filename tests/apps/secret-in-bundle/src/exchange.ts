import { settings } from './settings';

/** Neither of these says where it runs; what imports them does. */
export async function exchange(domain: string, code: string): Promise<string> {
  const answer = await fetch(`https://${domain}.egnyte.com/puboauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: settings.key,
      client_secret: settings.code.secret,
      redirect_uri: 'https://pick.acme.example/',
      grant_type: 'authorization_code',
      code,
    }),
  });
  return (await answer.json()).access_token;
}

export async function renew(domain: string, code: string): Promise<string> {
  const answer = await fetch(`https://${domain}.egnyte.com/puboauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: settings.key,
      client_secret: import.meta.env.VITE_EGNYTE_SECRET, //~ EG212
      redirect_uri: 'https://pick.acme.example/',
      grant_type: 'authorization_code',
      code,
    }),
  });
  return (await answer.json()).access_token;
}
