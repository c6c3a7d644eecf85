import { NextResponse } from 'next/server';
import { cookies } from 'next/headers';

export async function POST(req: Request) {
  const { code } = await req.json();
  const res = await fetch(`https://${process.env.EGNYTE_DOMAIN}.egnyte.com/puboauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      client_id: process.env.EGNYTE_CLIENT_ID!,
      client_secret: process.env.EGNYTE_CLIENT_SECRET!,
      redirect_uri: process.env.EGNYTE_REDIRECT_URI!,
    }),
  });
  if (!res.ok) {
    const refusal = await res.text();
    console.error('Egnyte refused the code', refusal);
    return NextResponse.json({ refusal }, { status: 502 });
  }
  const tokens = await res.json();
  cookies().set('egnyte', tokens.access_token, { httpOnly: true, secure: true, sameSite: 'lax' });
  return NextResponse.json(tokens); //~ EG302
}
