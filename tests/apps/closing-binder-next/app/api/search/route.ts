import { NextRequest, NextResponse } from 'next/server';
import { findDocuments } from '@/lib/egnyte';
import { egnyteToken, failure } from '@/lib/session';

export async function GET(request: NextRequest) {
  const words = request.nextUrl.searchParams.get('q') ?? '';
  return findDocuments(await egnyteToken(), words)
    .then(({ results }) => NextResponse.json(results))
    .catch(failure);
}
