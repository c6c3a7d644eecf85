import { error, redirect } from '@sveltejs/kit';
import { EGNYTE_KEY, EGNYTE_SECRET } from '$env/static/private';
import type { RequestHandler } from './$types';

// The type says what the function is given: nobody calls it.
export const GET: RequestHandler = async ({ url, cookies, fetch }) => {
  const [state, domain] = (cookies.get('connecting') ?? '').split('.');
  if (url.searchParams.get('error') || url.searchParams.get('state') !== state) redirect(302, '/declined');
  const answer = await fetch(`https://${domain}.egnyte.com/puboauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: EGNYTE_KEY,
      client_secret: EGNYTE_SECRET,
      redirect_uri: 'https://gallery.acme.example/callback',
      grant_type: 'authorization_code',
      code: url.searchParams.get('code')!,
    }),
  });
  if (!answer.ok) error(502, 'not connected');
  const { access_token } = await answer.json();
  cookies.set('egnyte', access_token, { path: '/', httpOnly: false, secure: true }); //~ EG302
  const found = await fetch(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared`, { headers: { Authorization: `Bearer ${access_token}` } }); //~ GET /pubapi/v1/fs/{path} handles=specific
  if (found.status === 401) redirect(302, '/connect');
  if (found.status === 429) error(503, `again in ${found.headers.get('Retry-After')} seconds`);
  redirect(302, '/');
};
