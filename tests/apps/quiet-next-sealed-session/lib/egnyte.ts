import { redirect } from 'next/navigation';
import { getSession } from './session';

export async function egnyteFetch(path: string, init: RequestInit = {}) {
  const session = await getSession();
  if (!session.egnyte) redirect('/connect');
  const { domain, token } = session.egnyte;
  const res = await fetch(`https://${domain}.egnyte.com/pubapi/v1/${path}`, { ...init, cache: 'no-store', headers: { ...init.headers, Authorization: `Bearer ${token}` } });
  if (res.status === 401) {
    session.egnyte = undefined;
    await session.save();
    redirect('/connect');
  }
  if (res.status === 429 || res.headers.get('x-mashery-error-code')) throw new Error(`Egnyte asks us to wait ${res.headers.get('retry-after')} s`);
  if (!res.ok) throw new Error(`Egnyte: ${res.status}`);
  return res;
}
