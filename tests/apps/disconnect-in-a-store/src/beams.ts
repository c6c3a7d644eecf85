import { useShelf } from './shelf';

export async function beams() {
  const { site, credential } = useShelf.getState();
  const res = await fetch(`https://${site}.egnyte.com/pubapi/v1/fs/Shared/Beams`, { headers: { Authorization: ['Bearer', credential].join(' ') } }); //~ GET /pubapi/v1/fs/{path} handles=specific
  if (res.status === 401) return useShelf.getState().disconnect();
  if (res.status === 429) throw new Error(`wait for ${res.headers.get('Retry-After')} s`);
  return res.json();
}
