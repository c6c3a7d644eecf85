import { NextResponse } from 'next/server';
import { egnyteFetch } from '@/lib/egnyte';

export async function GET() {
  const response = await egnyteFetch('/pubapi/v1/fs/Shared/Invoices'); //~ GET /pubapi/v1/fs/{path} handles=specific
  if (response.status === 401) {
    return NextResponse.json({ error: 'Please reconnect Egnyte' }, { status: 401 });
  }
  const data = await response.json();
  return NextResponse.json(data.files ?? []);
}
