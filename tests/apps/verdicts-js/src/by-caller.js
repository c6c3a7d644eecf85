const api = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v2`;
const headers = { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` };

const get = (path) => fetch(`${api}/${path}`, { headers });

export async function users() {
  const res = await get('users'); //~ GET /pubapi/v2/users handles=specific
  return res.status === 401 ? 'sign in again' : res.json(); //~ EG403
}

/** The helper leaves it to its callers, and this one forgot. */
export async function groups() {
  const res = await get('groups'); //~ GET /pubapi/v2/groups handles=none; EG401
  return (await res.json()).resources;
}
