import fetch from 'node-fetch';

const base = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi`;

export class NoPermission extends Error {}

async function get(path) {
  const res = await fetch(base + path, { headers: { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` } });
  if (res.status === 401) throw new Error('connect to Egnyte again'); //~ EG403
  // 403: the folder is not ours
  if (res.status === 403) throw new NoPermission(path);
  if (res.status >= 500) throw new Error('Egnyte is down');
  return res.json();
}

export const folder = (path) => get('/v1/fs' + path); //~ GET /pubapi/v1/fs/{path}
export const links = () => get('/v1/links'); //~ GET /pubapi/v1/links
export const groups = () => get('/v2/groups'); //~ GET /pubapi/v2/groups
