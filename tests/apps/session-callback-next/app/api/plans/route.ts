import { getToken } from 'next-auth/jwt';
import { NextResponse, type NextRequest } from 'next/server';

export async function GET(request: NextRequest) {
  const kept = await getToken({ req: request });
  if (!kept) return NextResponse.json({ signIn: true, as: null }, { status: 401 });
  const answer = await fetch(`https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1/fs/Shared/Plans`, { //~ GET /pubapi/v1/fs/{path}
    headers: { Authorization: `Bearer ${kept.accessToken}` },
  });
  if (answer.status === 401) return NextResponse.json({ signIn: true, as: kept.sub }, { status: 401 });
  if (answer.headers.has('Retry-After')) return NextResponse.json({ busy: true }, { status: 503 });
  return NextResponse.json({ plans: await answer.json(), as: kept.sub });
}

/** For the upload widget, which talks to Egnyte by itself. */
export async function POST(request: NextRequest) {
  const kept = await getToken({ req: request });
  return NextResponse.json({ token: kept?.accessToken }); //~ EG302
}
