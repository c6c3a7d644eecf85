import { cookies } from 'next/headers';

export const EGNYTE_SCOPES = ['Egnyte.filesystem'];

export function authorizeUrl(domain: string, state: string) {
  const url = new URL(`https://${domain}.egnyte.com/puboauth/token`);
  url.searchParams.set('client_id', process.env.EGNYTE_CLIENT_ID!);
  url.searchParams.set('redirect_uri', `${process.env.NEXT_PUBLIC_APP_URL}/api/auth/egnyte/callback`);
  url.searchParams.set('scope', EGNYTE_SCOPES.join(' '));
  url.searchParams.set('state', state);
  url.searchParams.set('response_type', 'code');
  return url.toString();
}

export async function exchangeCode(domain: string, code: string) {
  const res = await fetch(`https://${domain}.egnyte.com/puboauth/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: process.env.EGNYTE_CLIENT_ID!,
      client_secret: process.env.EGNYTE_CLIENT_SECRET!,
      redirect_uri: `${process.env.NEXT_PUBLIC_APP_URL}/api/auth/egnyte/callback`,
      code,
    }),
  });
  if (!res.ok) throw new Error('Failed to exchange code for token');
  return (await res.json()) as { access_token: string };
}

export class EgnyteAuthError extends Error {}

export async function listRecipes() {
  const domain = cookies().get('egnyte_domain')!.value;
  const token = cookies().get('egnyte_token')!.value;
  const res = await fetch(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared/Recipes`, { //~ GET /pubapi/v1/fs/{path} handles=specific
    headers: { Authorization: `Bearer ${token}` },
    cache: 'no-store',
  });
  if (res.status === 401) throw new EgnyteAuthError('reconnect');
  if (res.status === 429) throw new Error(`Try again in ${res.headers.get('Retry-After')} seconds`);
  if (!res.ok) throw new Error(`Egnyte API error: ${res.status}`);
  return res.json();
}
