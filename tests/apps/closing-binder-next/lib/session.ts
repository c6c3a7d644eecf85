import { getToken } from 'next-auth/jwt';
import { cookies, headers } from 'next/headers';
import { NextResponse } from 'next/server';
import { redirect } from 'next/navigation';
import { EgnyteError } from './egnyte';

export async function egnyteToken(): Promise<string> {
  const request = { headers: Object.fromEntries(headers()), cookies: Object.fromEntries(cookies().getAll().map((c) => [c.name, c.value])) };
  const jwt = await getToken({ req: request as never });
  if (!jwt?.egnyte) redirect('/api/auth/signin/egnyte');
  return jwt.egnyte as string;
}

/** What a route answers when Egnyte does not do what it should. */
export function failure(error: unknown): NextResponse {
  if (error instanceof EgnyteError && error.status === 401) {
    return NextResponse.json({ signIn: '/api/auth/signin/egnyte' }, { status: 401 });
  }
  console.error(error);
  return NextResponse.json({ error: 'Egnyte cannot be reached' }, { status: 502 });
}
