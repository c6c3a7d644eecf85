import { cookies } from 'next/headers';
import { NextResponse } from 'next/server';

export async function POST(request: Request) {
  const { token } = await request.json();
  cookies().set('egnyte_token', token, { httpOnly: true, secure: true, sameSite: 'lax' });
  return NextResponse.json({ ok: true });
}
