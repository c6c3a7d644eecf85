import { env } from '$env/dynamic/private';
import { error, redirect, type Cookies } from '@sveltejs/kit';

export const BACK = 'https://wells.example.com/egnyte/back';
const sessions = new Map<string, { domain: string; token: string }>();

export async function exchange(domain: string, code: string, cookies: Cookies) {
  const answer = await fetch(`https://${domain}.egnyte.com/puboauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: env.EGNYTE_KEY,
      client_secret: env.EGNYTE_SECRET,
      redirect_uri: BACK,
      code,
      grant_type: 'authorization_code',
    }),
  });
  if (!answer.ok) error(502, 'Egnyte did not accept the code');
  const id = crypto.randomUUID();
  sessions.set(id, { domain, token: (await answer.json()).access_token });
  cookies.set('sid', id, { path: '/' });
}

export async function wells(cookies: Cookies) {
  const session = sessions.get(cookies.get('sid') ?? '') ?? redirect(303, '/');
  const answer = await fetch(`https://${session.domain}.egnyte.com/pubapi/v1/fs/Shared/Wells`, {  //~ GET /pubapi/v1/fs/{path} handles=specific
    headers: { Authorization: `Bearer ${session.token}` },
  });
  const refusals: Record<number, () => never> = {
    401: () => redirect(303, `/egnyte/connect/${session.domain}`),
    429: () => error(503, `busy, retry after ${answer.headers.get('retry-after') ?? 10} s`),
  };
  refusals[answer.status]?.();
  return (await answer.json()).files as { name: string }[];
}
