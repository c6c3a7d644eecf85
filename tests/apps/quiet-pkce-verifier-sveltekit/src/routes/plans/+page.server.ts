import { redirect } from '@sveltejs/kit';
import { connections } from '$lib/server/connections';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ cookies, fetch }) => {
  const connection = await connections.get(cookies.get('sid') ?? '');
  if (!connection) redirect(303, '/connect');

  const res = await fetch(`https://${connection.domain}.egnyte.com/pubapi/v1/fs/Shared/Plans`, { //~ GET /pubapi/v1/fs/{path}
    headers: { Authorization: `Bearer ${connection.accessToken}` },
  });
  if (res.status === 401) redirect(303, '/connect');
  const folder = await res.json();
  return { domain: connection.domain, plans: folder.files.map((f: { name: string }) => f.name) };
};
