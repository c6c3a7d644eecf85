import { NextRequest, NextResponse } from 'next/server';
import { getSession } from '../../lib/session';
export async function GET(req: NextRequest) {
  const session = await getSession();
  const params = req.nextUrl.searchParams;
  if (params.has('error') || params.get('state') !== session.state) return NextResponse.redirect(new URL('/?denied', req.url));
  const res = await fetch(`https://${session.egnyte!.domain}.egnyte.com/puboauth/token`, {
    method: 'POST',
    body: new URLSearchParams({ client_id: process.env.EGNYTE_CLIENT_ID!, client_secret: process.env.EGNYTE_CLIENT_SECRET!, redirect_uri: `${process.env.APP_URL}/callback`, code: params.get('code')!, grant_type: 'authorization_code' }),
  });
  if (!res.ok) return NextResponse.redirect(new URL('/?failed', req.url));
  const { access_token } = await res.json();
  session.egnyte!.token = access_token;
  await session.save();
  return NextResponse.redirect(new URL('/', req.url));
}
