import { Outcome, steady } from 'steady-outcome';

const base = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1`;
const headers = { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` };

// What the library makes of the answer, and what it hands on, is not in sight.
export async function withdraw(id) {
  const sent = await Outcome.tryPromise({
    try: () => fetch(`${base}/links/${id}`, { method: 'DELETE', headers }), //~ DELETE /pubapi/v1/links/{link_id} handles=unknown
    catch: (cause) => new Error(String(cause)),
  });
  if (sent.status === 'error') return sent;
  const response = sent.value;
  if (response.status === 401) return Outcome.err('sign in again');
  return response.ok ? Outcome.ok() : Outcome.err(response.status);
}

export async function links() {
  const response = await steady(() => fetch(`${base}/links`, { headers })); //~ GET /pubapi/v1/links handles=unknown
  if (response.status === 401) throw new Error('sign in again');
  return response.json();
}

// What a function that is handed over does not give, nobody else has.
export async function remark(path, body) {
  await steady(async () => {
    await fetch(`${base}/notes`, { method: 'POST', headers, body: JSON.stringify({ path, body }) }); //~ POST /pubapi/v1/notes handles=none; EG401; EG403
  });
}

// Nobody in sight asks for this one.
export class Bookmarks {
  async all() {
    const sent = await Outcome.tryPromise({ try: () => fetch(`${base}/bookmarks`, { headers }) }); //~ GET /pubapi/v1/bookmarks handles=unknown
    return sent.value.ok ? sent.value.json() : [];
  }
}

for (const id of (await links()).ids) {
  await withdraw(id);
  await remark('/Shared/Malt', `withdrew ${id}`);
}
