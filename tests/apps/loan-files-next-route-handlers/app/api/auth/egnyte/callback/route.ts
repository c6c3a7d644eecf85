import { cookies } from 'next/headers';
import { NextRequest, NextResponse } from 'next/server';
import { saveTokens } from '@/lib/tokens';

export async function GET(request: NextRequest) {
  const { searchParams } = new URL(request.url);
  const code = searchParams.get('code'); //~ EG206
  const error = searchParams.get('error');
  const state = cookies().get('egnyte_oauth_state')?.value;
  const domain = cookies().get('egnyte_domain')?.value;

  if (error) {
    return NextResponse.redirect(new URL(`/settings?error=${error}`, request.url));
  }
  if (!code || !state) {
    return NextResponse.json({ error: 'Invalid callback' }, { status: 400 });
  }

  const response = await fetch(`https://${domain}.egnyte.com/puboauth/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' }, //~ EG209
    body: JSON.stringify({
      client_id: process.env.EGNYTE_CLIENT_ID,
      client_secret: process.env.EGNYTE_CLIENT_SECRET,
      redirect_uri: `${process.env.NEXT_PUBLIC_APP_URL}/api/auth/egnyte/callback`,
      code,
      grant_type: 'authorization_code',
    }),
  });
  if (!response.ok) {
    return NextResponse.redirect(new URL('/settings?error=token', request.url));
  }
  const tokens = await response.json();
  await saveTokens(domain!, tokens.access_token);
  cookies().delete('egnyte_oauth_state');
  return NextResponse.redirect(new URL('/settings', request.url));
}
