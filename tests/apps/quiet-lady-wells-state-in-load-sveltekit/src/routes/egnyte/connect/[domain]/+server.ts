import { env } from '$env/dynamic/private';
import { BACK } from '$lib/server/egnyte';
import { redirect, type RequestHandler } from '@sveltejs/kit';

export const GET: RequestHandler = ({ params, cookies }) => {
  const state = crypto.randomUUID();
  cookies.set('egnyte-sign-in', JSON.stringify({ state, domain: params.domain }), { path: '/egnyte', maxAge: 600 });
  const url = new URL(`https://${params.domain}.egnyte.com/puboauth/token`);
  for (const [k, v] of Object.entries({ client_id: env.EGNYTE_KEY, redirect_uri: BACK, scope: 'Egnyte.filesystem', response_type: 'code', state })) {
    url.searchParams.set(k, v);
  }
  redirect(303, url.href);
};
