import { cookies } from 'next/headers';
import { NextRequest, NextResponse } from 'next/server';
import { authorizeUrl } from '@/lib/egnyte';

export async function GET(request: NextRequest) {
  const domain = request.nextUrl.searchParams.get('domain')!;
  const state = crypto.randomUUID();
  cookies().set('egnyte_state', state, { httpOnly: true, secure: true, sameSite: 'lax' });
  cookies().set('egnyte_domain', domain, { httpOnly: true, secure: true, sameSite: 'lax' });
  return NextResponse.redirect(authorizeUrl(domain, state));
}
