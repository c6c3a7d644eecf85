import { remember } from './session.js';

export async function show() {
  const token = await remember();
  const res = await fetch(`https://${window.DOMAIN}.egnyte.com/pubapi/v1/links`, { headers: { Authorization: `Bearer ${token}` } }); //~ GET /pubapi/v1/links handles=specific
  if (res.status === 401) location.assign('/connect.html');
  if (res.status === 429) setTimeout(show, 1000 * res.headers.get('Retry-After'));
  document.title = (await res.json()).count;
}

show();
