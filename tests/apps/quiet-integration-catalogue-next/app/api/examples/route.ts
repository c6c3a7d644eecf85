import { NextResponse } from 'next/server';
import { Busy, examples, Reconnect } from '../../../lib/egnyte';
import { session } from '../../../lib/session';

export async function GET() {
  const { egnyte } = await session();
  if (!egnyte) return NextResponse.json({ connect: true }, { status: 409 });
  try {
    return NextResponse.json(await examples(egnyte));
  } catch (error) {
    if (error instanceof Reconnect) return NextResponse.json({ connect: true }, { status: 409 });
    if (error instanceof Busy) return new NextResponse(null, { status: 503, headers: { 'Retry-After': error.message } });
    throw error;
  }
}
