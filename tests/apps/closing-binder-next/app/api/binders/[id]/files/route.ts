import { NextRequest, NextResponse } from 'next/server';
import { createBinder, putDocument } from '@/lib/egnyte';
import { egnyteToken, failure } from '@/lib/session';

export async function POST(request: NextRequest, { params }: { params: { id: string } }) {
  const token = await egnyteToken();
  const form = await request.formData();
  try {
    await createBinder(token, params.id);
    const stored = [];
    for (const file of form.getAll('file')) {
      if (file instanceof File) stored.push(await putDocument(token, params.id, file.name, file));
    }
    return NextResponse.json({ stored });
  } catch (error) {
    return failure(error);
  }
}
