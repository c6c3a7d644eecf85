import { exchange } from '$lib/server/egnyte';
import { error, redirect, type ServerLoad } from '@sveltejs/kit';

export const load: ServerLoad = async ({ url, cookies }) => {
  const started = JSON.parse(cookies.get('egnyte-sign-in') ?? '{}');
  cookies.delete('egnyte-sign-in', { path: '/egnyte' });
  const { code, state, error: denied } = Object.fromEntries(url.searchParams);
  if (denied) error(403, denied);
  if (!started.state || started.state !== state) error(400, 'This sign-in was not started here.');
  await exchange(started.domain, code, cookies);
  redirect(303, '/wells');
};
