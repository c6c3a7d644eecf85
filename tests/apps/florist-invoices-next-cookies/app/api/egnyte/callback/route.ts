import { NextRequest, NextResponse } from 'next/server';
import { exchangeCodeForTokens } from '@/lib/egnyte';

export async function GET(request: NextRequest) {
  const { searchParams } = new URL(request.url);
  const code = searchParams.get('code');
  if (!code) {
    return NextResponse.redirect(new URL('/?error=missing_code', request.url));
  }

  try {
    const tokens = await exchangeCodeForTokens(code);
    const response = NextResponse.redirect(new URL('/invoices', request.url));
    response.cookies.set('egnyte_session', tokens.access_token, {
      httpOnly: true,
      secure: process.env.NODE_ENV === 'production',
      sameSite: 'lax',
      maxAge: tokens.expires_in,
    });
    response.cookies.set('egnyte_token', tokens.access_token, { //~ EG302
      secure: process.env.NODE_ENV === 'production',
      sameSite: 'lax',
      maxAge: tokens.expires_in,
    });
    return response;
  } catch (error) {
    console.error('Egnyte callback error:', error);
    return NextResponse.redirect(new URL('/?error=auth_failed', request.url));
  }
}
