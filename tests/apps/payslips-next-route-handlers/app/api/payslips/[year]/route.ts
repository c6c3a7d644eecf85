import { getIronSession } from 'iron-session';
import { cookies } from 'next/headers';
import { NextResponse } from 'next/server';
import { listFolder, ReconnectError, searchFiles } from '@/lib/egnyte';

type Session = { domain: string; token: string };
const options = { password: process.env.SESSION_PASSWORD!, cookieName: 'payslips' };

export async function GET(_req: Request, { params }: { params: { year: string } }) {
  const session = await getIronSession<Session>(cookies(), options);
  try {
    const folder = await listFolder(session.domain, session.token, `/Shared/Payslips/${params.year}`);
    return NextResponse.json(folder.files ?? []);
  } catch (error) {
    console.error(error);
    return NextResponse.json({ message: 'Something went wrong' }, { status: 500 });
  }
}

export async function POST(req: Request, { params }: { params: { year: string } }) {
  const session = await getIronSession<Session>(cookies(), options);
  const { query } = await req.json();
  try {
    const found = await searchFiles(session.domain, session.token, `${query} ${params.year}`);
    return NextResponse.json(found.results);
  } catch (error) {
    if (error instanceof ReconnectError) {
      return NextResponse.json({ reconnect: '/connect' }, { status: 401 });
    }
    return NextResponse.json({ message: 'Something went wrong' }, { status: 500 });
  }
}
