import { NextRequest, NextResponse } from 'next/server';
import { createLink, deleteLink, getFolder, searchPlans } from '@/lib/egnyte';

export async function GET(request: NextRequest) {
  const q = request.nextUrl.searchParams.get('q');
  return NextResponse.json(q ? await searchPlans(q) : await getFolder('Shared/Plans'));
}

export async function POST(request: NextRequest) {
  const { path } = await request.json();
  return NextResponse.json(await createLink(path));
}

export async function DELETE(request: NextRequest) {
  await deleteLink(request.nextUrl.searchParams.get('id')!);
  return new NextResponse(null, { status: 204 });
}
