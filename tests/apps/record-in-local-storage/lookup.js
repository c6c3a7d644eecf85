import { close, current } from './session.js';

export async function lookup(words) {
  const session = current();
  const res = await fetch(`https://${session.domain}.egnyte.com/pubapi/v1/search?query=${encodeURIComponent(words)}`, { //~ GET /pubapi/v1/search
    headers: { Authorization: `Bearer ${session.key}` },
  });
  if (res.status === 401) {
    close();
    throw new Error('open the panel from the desk again');
  }
  if (res.status === 429) throw new Error(`busy for ${res.headers.get('Retry-After')} seconds`);
  if (!res.ok) throw new Error(res.statusText);
  return (await res.json()).results;
}
