import axios from 'axios';

const host = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com`;
const defaults = { method: 'GET', version: 'v1', headers: { Accept: 'application/json' } };

async function send(options) {
  const { method, version, resource, ...rest } = { ...defaults, ...options };
  return axios({ ...rest, method, url: `${host}/pubapi/${version}/${resource}` });
}

export const links = () => send({ resource: 'links' }); //~ GET /pubapi/v1/links
export const users = () => send({ version: 'v2', resource: 'users' }); //~ GET /pubapi/v2/users
export const note = (path, body) => send({ method: 'POST', resource: 'notes', data: { path, body } }); //~ POST /pubapi/v1/notes

export async function list({ path = 'Shared', root = `${host}/pubapi/v1/fs` } = {}) {
  return axios.get(`${root}/${path}`); //~ GET /pubapi/v1/fs/{path}
}

export async function assigned(id) {
  const config = Object.assign({}, { baseURL: host }, { url: `/pubapi/v1/bookmarks/${id}` });
  config.method = 'delete';
  return axios.request(config); //~ DELETE /pubapi/v1/bookmarks/{bookmark_id}
}

export async function relative(path) {
  const config = { baseURL: `${host}/pubapi/v1` };
  return axios.get(`fs-content/${path}`, config); //~ GET /pubapi/v1/fs-content/{path}
}
