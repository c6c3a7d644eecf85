import { redirect } from '@sveltejs/kit';
import { EGNYTE_KEY } from '$env/static/private';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url, cookies }) => {
  const state = crypto.randomUUID();
  const domain = url.searchParams.get('domain')!;
  cookies.set('connecting', `${state}.${domain}`, { path: '/', secure: true });
  const query = new URLSearchParams({
    client_id: EGNYTE_KEY,
    redirect_uri: 'https://gallery.acme.example/callback',
    response_type: 'code',
    scope: 'Egnyte.filesystem',
    state,
  });
  redirect(302, `https://${domain}.egnyte.com/puboauth/token?${query}`);
};
