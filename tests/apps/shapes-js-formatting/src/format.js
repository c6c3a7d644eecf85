import util from 'node:util';
import { format } from 'util';
import { fill, uri } from './templates.js';

const domain = process.env.EGNYTE_DOMAIN;

export const one = (id) => fetch(util.format('https://%s.egnyte.com/pubapi/v1/links/%s', domain, id)); //~ GET /pubapi/v1/links/{link_id}
export const two = (id) => fetch(format('https://%s.egnyte.com/pubapi/v%d/users/%s', domain, 2, id)); //~ GET /pubapi/v2/users/{user_id}
export const three = (path) => fetch('https://DOMAIN.egnyte.com/pubapi/v1/fs/PATH'.replace('DOMAIN', domain).replace('PATH', path)); //~ GET /pubapi/v1/fs/{path}
export const four = (id) => fetch(fill('https://{domain}.egnyte.com/pubapi/v1/notes/{id}', { domain, id })); //~ GET /pubapi/v1/notes/{note_id}
export const five = (path) => fetch(uri`https://${domain}.egnyte.com/pubapi/v1/fs-content/${path}`); //~ GET /pubapi/v1/fs-content/{path}
export const six = () => fetch(`HTTPS://${domain}.EGNYTE.com/pubapi/v1/bookmarks/`.toLowerCase().trim()); //~ GET /pubapi/v1/bookmarks
