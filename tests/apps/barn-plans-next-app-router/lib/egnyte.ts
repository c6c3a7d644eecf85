import 'server-only';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';

const API = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1`;

async function egnyteFetch<T>(path: string, init: RequestInit = {}): Promise<T> {
  const token = cookies().get('egnyte_token')?.value;
  const res = await fetch(`${API}${path}`, {
    ...init,
    headers: { ...init.headers, Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    cache: 'no-store',
  });
  if (res.status === 401) {
    redirect('/connect');
  }
  if (!res.ok) {
    throw new Error(`Egnyte responded with ${res.status}`);
  }
  return res.json();
}

export const getFolder = (path: string) => egnyteFetch<{ files: { name: string; path: string }[] }>(`/fs/${path}`); //~ GET /pubapi/v1/fs/{path} handles=specific

export const searchPlans = (query: string) => egnyteFetch(`/search?query=${encodeURIComponent(query)}&folder=/Shared/Plans`); //~ GET /pubapi/v1/search handles=specific

export async function createLink(path: string) {
  return egnyteFetch('/links', { //~ POST /pubapi/v1/links handles=specific
    method: 'POST',
    body: JSON.stringify({ path, type: 'file', accessibility: 'anyone' }),
  });
}

export async function deleteLink(id: string) {
  await egnyteFetch(`/links/${id}`, { method: 'DELETE' }); //~ DELETE /pubapi/v1/links/{link_id} handles=specific
}

export function clientSecret() {
  return process.env.EGNYTE_CLIENT_SECRET;
}
