import { json, redirect } from '@sveltejs/kit';
import { env } from '$env/dynamic/private';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals }) => {
  const session = await locals.auth();
  const answer = await fetch(`https://${env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1/fs/Shared/Keys`, { //~ GET /pubapi/v1/fs/{path}
    headers: { Authorization: `Bearer ${session.key}` },
  });
  if (answer.status === 401) redirect(303, '/auth/signin');
  if (answer.headers.has('Retry-After')) return json({ busy: true }, { status: 503 });
  return json(await answer.json());
};
