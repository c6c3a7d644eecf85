import { cookies } from 'next/headers';
import { NextResponse } from 'next/server';

export async function POST(request: Request) { //~ EG309
  const cookieStore = await cookies();
  cookieStore.delete('egnyte_session');
  cookieStore.delete('egnyte_token');
  return NextResponse.redirect(new URL('/', request.url));
}
