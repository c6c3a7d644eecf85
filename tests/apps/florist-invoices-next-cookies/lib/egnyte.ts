import { cookies } from 'next/headers';

const BASE_URL = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com`;

export interface EgnyteTokens {
  access_token: string;
  token_type: string;
  expires_in: number;
}

export async function exchangeCodeForTokens(code: string): Promise<EgnyteTokens> {
  const response = await fetch(`${BASE_URL}/puboauth/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      client_id: process.env.EGNYTE_CLIENT_ID!,
      client_secret: process.env.EGNYTE_CLIENT_SECRET!,
      redirect_uri: `${process.env.NEXT_PUBLIC_APP_URL}/api/egnyte/callback`,
      code,
      grant_type: 'authorization_code',
    }),
  });

  if (!response.ok) {
    throw new Error(`Token exchange failed: ${response.status}`);
  }

  return response.json();
}

export async function egnyteFetch(path: string, init: RequestInit = {}) {
  const cookieStore = await cookies();
  const token = cookieStore.get('egnyte_session')?.value;
  return fetch(`${BASE_URL}${path}`, {
    ...init,
    headers: { ...init.headers, Authorization: `Bearer ${token}` },
  });
}
