import { request } from 'undici';

export async function exchange(domain, code) {
  const { body } = await request(`https://${domain}.egnyte.com/puboauth/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      client_id: process.env.EGNYTE_CLIENT_ID,
      client_secret: process.env.EGNYTE_CLIENT_SECRET,
      redirect_uri: 'https://tenderbox.example/connected',
      grant_type: 'authorization_code',
      code,
    }).toString(),
  });
  return (await body.json()).access_token;
}
