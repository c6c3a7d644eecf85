import { cookies } from 'next/headers';
import { NextRequest, NextResponse } from 'next/server';
import { exchangeCode } from '@/lib/egnyte';

export async function GET(request: NextRequest) {
  const searchParams = request.nextUrl.searchParams;
  const code = searchParams.get('code'); //~ EG210
  const state = searchParams.get('state');

  if (!code || state !== cookies().get('egnyte_state')?.value) {
    return NextResponse.json({ error: 'Invalid request' }, { status: 400 });
  }
  try {
    const tokens = await exchangeCode(cookies().get('egnyte_domain')!.value, code);
    const response = NextResponse.redirect(new URL('/recipes', request.url));
    response.cookies.set('egnyte_token', tokens.access_token, { httpOnly: true, secure: true, sameSite: 'lax' });
    return response;
  } catch (error) {
    console.error('OAuth callback error:', error);
    return NextResponse.redirect(new URL('/?error=auth_failed', request.url));
  }
}
