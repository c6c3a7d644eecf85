import { cookies } from 'next/headers';
import { NextRequest, NextResponse } from 'next/server';

const links = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1/links`;
const authorization = async () => ({ Authorization: `Bearer ${(await cookies()).get('egnyte')?.value}` });

export async function GET() {
  const upstream = await fetch(links, { headers: await authorization() }); //~ GET /pubapi/v1/links handles=unknown
  return NextResponse.json(await upstream.json(), { status: upstream.status });
}

export async function POST(request: NextRequest) {
  const upstream = await fetch(links, { method: 'POST', body: await request.text(), headers: await authorization() }); //~ POST /pubapi/v1/links handles=unknown
  return new Response(upstream.body, { status: upstream.status, headers: { 'content-type': 'application/json' } });
}
