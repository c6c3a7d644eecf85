import { NextRequest, NextResponse } from 'next/server';
import { randomUUID } from 'crypto';
import { getSession } from '../../lib/session';
export async function GET(req: NextRequest) {
  const session = await getSession();
  const domain = req.nextUrl.searchParams.get('domain') ?? process.env.EGNYTE_DOMAIN!;
  session.state = randomUUID();
  session.egnyte = { domain, token: '' };
  await session.save();
  const url = new URL(`https://${domain}.egnyte.com/puboauth/token`);
  url.searchParams.set('client_id', process.env.EGNYTE_CLIENT_ID!);
  url.searchParams.set('redirect_uri', `${process.env.APP_URL}/callback`);
  url.searchParams.set('scope', 'Egnyte.filesystem');
  url.searchParams.set('response_type', 'code');
  url.searchParams.set('state', session.state);
  return NextResponse.redirect(url);
}
