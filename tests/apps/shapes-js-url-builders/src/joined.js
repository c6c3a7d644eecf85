import path from 'node:path';
import { request } from 'undici';

const host = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com`;

export const list = (...segments) => request([host, 'pubapi', 'v1', 'fs', ...segments].join('/')); //~ GET /pubapi/v1/fs/{path}
export const content = (file) => request(host + path.posix.join('/pubapi/v1', 'fs-content', file)); //~ GET /pubapi/v1/fs-content/{path}

function join(...parts) {
  return parts.map((part) => part.replace(/^\/|\/$/g, '')).join('/');
}

export const notes = () => request(join(host, '/pubapi/v1/', 'notes')); //~ GET /pubapi/v1/notes
