import { ask, send } from './request';

export const links = () => ask({ url: '/links' }); //~ GET /pubapi/v1/links

export const linksTo = (path) => ask({ url: '/links', data: { path } }); //~ GET /pubapi/v1/links

export function share(path) {
  return send('/links', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ path }) }); //~ POST /pubapi/v1/links
}
