import { cookies } from 'next/headers';

export async function GET() {
  const token = (await cookies()).get('egnyte')?.value;
  const upstream = await fetch(`https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1/notes`, { headers: { Authorization: `Bearer ${token}` } }); //~ GET /pubapi/v1/notes handles=generic
  if (!upstream.ok) { //~ EG402
    return Response.json({ error: 'Egnyte failed' }, { status: 502 });
  }
  return Response.json(await upstream.json());
}
