import axios from 'axios';

const host = (domain: string) => `https://${domain}.egnyte.com`;
const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });

export async function downloadContract(domain: string, token: string, path: string): Promise<Buffer> {
  const { data } = await axios.get(`${host(domain)}/pubapi/v1/fs-content/${encodeURI(path)}`, { //~ GET /pubapi/v1/fs-content/{path} handles=generic; EG402; EG403
    headers: bearer(token),
    responseType: 'arraybuffer',
  });
  return data;
}

/** Best effort: the signed copy is also mailed to everybody. */
export async function storeSigned(domain: string, token: string, path: string, pdf: Buffer): Promise<void> {
  try {
    await axios.post(`${host(domain)}/pubapi/v1/fs-content/${encodeURI(path)}`, pdf, { headers: bearer(token) }); //~ POST /pubapi/v1/fs-content/{path} handles=none; EG401
  } catch {}
}

export async function tellOwner(domain: string, token: string, path: string, body: string): Promise<void> {
  try {
    await axios.post(`${host(domain)}/pubapi/v1/notes`, { path, body }, { headers: bearer(token) }); //~ POST /pubapi/v1/notes handles=generic
  } catch (error) {  //~ EG402
    console.error('could not leave a note at %s', path, error);
    throw new Error('the owner was not told');
  }
}
