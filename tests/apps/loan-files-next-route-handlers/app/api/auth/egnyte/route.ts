import { randomBytes } from 'crypto';
import { cookies } from 'next/headers';
import { NextRequest, NextResponse } from 'next/server';

export async function GET(request: NextRequest) {
  const domain = request.nextUrl.searchParams.get('domain');
  const state = randomBytes(16).toString('hex');

  cookies().set('egnyte_oauth_state', state, { httpOnly: true, secure: true, sameSite: 'lax', maxAge: 600 });
  cookies().set('egnyte_domain', domain!, { httpOnly: true, secure: true });

  const params = new URLSearchParams({
    client_id: process.env.EGNYTE_CLIENT_ID!,
    redirect_uri: `${process.env.NEXT_PUBLIC_APP_URL}/api/auth/egnyte/callback`,
    scope: 'Egnyte.filesystem Egnyte.link',
    response_type: 'code',
    state,
  });
  return NextResponse.redirect(`https://${domain}.egnyte.com/puboauth/token?${params.toString()}`);
}
