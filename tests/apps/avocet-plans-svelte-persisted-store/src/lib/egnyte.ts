import { get } from 'svelte/store';
import { persisted } from 'svelte-persisted-store';
import { goto } from '$app/navigation';

interface Held { token: string | null; till: number }
export const held = persisted<Held>('avocet-egnyte', { token: null, till: 0 });  //~ EG301
export const recent = persisted<string[]>('avocet-recent', []);

const HOST = 'https://pinewoodarchitects.egnyte.com'; //~ EG501

export function connect() {
  const u = new URL('/puboauth/token', HOST);
  const p = { client_id: 'avocet3n8', redirect_uri: location.origin + '/cb', response_type: 'token', scope: 'Egnyte.filesystem Egnyte.link' };
  for (const k in p) u.searchParams.append(k, p[k as keyof typeof p]);
  location.href = String(u); //~ EG201; EG205
}

export function connectAgain() {
  location.href = `${HOST}/puboauth/token?` + new URLSearchParams({ client_id: 'avocet3n8', redirect_uri: location.origin + '/cb', response_type: 'token', scope: 'Egnyte.filesystem', state: crypto.randomUUID() }); //~ EG201; EG109
}

export function arrive(hash: string) {
  const p = new URLSearchParams(hash.slice(1));
  if (p.get('error')) return goto('/declined');
  held.set({ token: p.get('access_token'), till: Date.now() + Number(p.get('expires_in')) * 1000 }); //~ EG206
  goto('/');
}

async function api<T>(path: string, init?: RequestInit): Promise<T> {
  const res = await fetch(HOST + path, { ...init, headers: { Authorization: `Bearer ${get(held).token}`, 'Content-Type': 'application/json' } });
  if (res.status === 401) {
    held.update((h) => ({ ...h, token: null }));
    connectAgain();
  }
  if (res.status === 403 && res.headers.get('x-mashery-error-code')) throw new Error('busy');
  return res.json();
}

export const ls = (p: string) => api<{ files: { name: string }[] }>(`/pubapi/v1/fs/Shared/${p}`); //~ GET /pubapi/v1/fs/{path} handles=specific
export const link = (p: string) => api<{ links: { url: string }[] }>('/pubapi/v1/links', { method: 'POST', body: JSON.stringify({ path: p, type: 'file' }) }); //~ POST /pubapi/v1/links handles=specific
