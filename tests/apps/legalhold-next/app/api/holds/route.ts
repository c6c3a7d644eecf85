import { NextResponse } from 'next/server';
import { prisma } from '../../../lib/db';

export async function GET() {
  return NextResponse.json(await prisma.hold.findMany());
}

export async function POST(request: Request) {
  const hold = await request.json();
  return NextResponse.json(await prisma.hold.create({ data: hold }), { status: 201 });
}
