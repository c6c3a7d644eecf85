import { randomUUID } from 'node:crypto';
import { error, json } from '@sveltejs/kit';
import { EGNYTE_SECRET } from '$env/static/private';
import { PUBLIC_EGNYTE_KEY } from '$env/static/public';
import { connections } from '$lib/server/connections';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ request, cookies, fetch }) => {
  const { code, verifier, domain } = await request.json();
  if (!/^[a-z0-9-]+$/i.test(domain)) error(400);

  const res = await fetch(`https://${domain}.egnyte.com/puboauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: PUBLIC_EGNYTE_KEY,
      client_secret: EGNYTE_SECRET,
      redirect_uri: 'https://stage.example.com/callback',
      code,
      code_verifier: verifier,
      grant_type: 'authorization_code',
    }),
  });
  if (!res.ok) error(502);
  const token = await res.json();

  const sid = randomUUID();
  await connections.put(sid, { domain, accessToken: token.access_token }, token.expires_in);
  cookies.set('sid', sid, { path: '/', httpOnly: true, secure: true, sameSite: 'lax' });

  return json({ domain, expiresIn: token.expires_in, tokenType: token.token_type });
};
