import { cookies } from 'next/headers';
import { getToken } from 'next-auth/jwt';
import { redirect } from 'next/navigation';
import { signIn } from '@/auth';

async function egnyte(path: string, init?: RequestInit) {
  const jwt = await getToken({ req: { headers: { cookie: cookies().toString() } } as never, secret: process.env.AUTH_SECRET! });
  const res = await fetch(`https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1/${path}`, {
    ...init,
    headers: { Authorization: `Bearer ${jwt?.egnyte}` },
  });
  if (res.status === 401) redirect('/api/auth/signin');
  return res.json();
}

export async function share(path: string) {
  'use server';
  return egnyte('links', { method: 'POST', body: JSON.stringify({ path, type: 'file' }) }); //~ POST /pubapi/v1/links handles=specific
}

export default async function Plans() {
  const { files } = await egnyte('fs/Shared/Plans'); //~ GET /pubapi/v1/fs/{path} handles=specific
  return <ul>{files.map((f: { name: string }) => <li key={f.name}>{f.name}</li>)}</ul>;
}
