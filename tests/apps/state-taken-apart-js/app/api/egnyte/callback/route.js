import { NextResponse } from 'next/server';
import { redeem } from '../../../../src/egnyte.js';
import { connections } from '../../../../src/connections.js';

export async function GET(request) {
  const { searchParams } = new URL(request.url);
  if (searchParams.get('error')) {
    return NextResponse.redirect(new URL('/refused', request.url));
  }
  const code = searchParams.get('code'); //~ EG206
  const state = new URLSearchParams(searchParams.get('state') ?? '');
  const domain = state.get('domain');
  if (!domain) return NextResponse.json({ error: 'no domain' }, { status: 400 });
  connections.set(domain, await redeem(domain, code));
  return NextResponse.redirect(new URL(state.get('back') ?? '/', request.url));
}
