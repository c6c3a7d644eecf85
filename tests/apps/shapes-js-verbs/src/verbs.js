import axios from 'axios';
import got from 'got';

const base = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi`;
const METHODS = { list: 'get', add: 'post' };

export const links = (body) => {
  const method = METHODS[process.env.ACTION];
  return axios[method](`${base}/v1/links`, body); //~ GET /pubapi/v1/links; POST /pubapi/v1/links
};

export const anything = () => fetch(`${base}/v1/fs/Shared`, { method: process.env.METHOD }); //~ ? /pubapi/v1/fs/{path}

async function call(verb, path) {
  return axios[verb](base + path);
}

export const users = () => call('get', '/v2/users'); //~ GET /pubapi/v2/users
export const removeUser = (id) => call('delete', `/v2/users/${id}`); //~ DELETE /pubapi/v2/users/{user_id}

export async function group(id, patch) {
  const method = patch ? 'PATCH' : 'GET';
  return fetch(`${base}/v2/groups/${id}`, { method, body: patch }); //~ PATCH /pubapi/v2/groups/{group_id}; GET /pubapi/v2/groups/{group_id}
}

export async function bookmark(path) {
  const verb = 'post';
  const client = got.extend({ prefixUrl: base });
  await client[verb]('v1/bookmarks', { json: { path } }); //~ POST /pubapi/v1/bookmarks
  const { delete: remove } = axios;
  await remove(`${base}/v1/bookmarks/${path}`); //~ DELETE /pubapi/v1/bookmarks/{bookmark_id}
}
