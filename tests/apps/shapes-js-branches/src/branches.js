import axios from 'axios';

const BASE = process.env.EGNYTE_API_URL ?? 'https://acme.egnyte.com/pubapi/v1';
const host = process.env.EGNYTE_HOST || 'https://acme.egnyte.com';

export async function remove(entry, isLink) {
  const url = isLink ? `${BASE}/links/${entry}` : `${BASE}/fs/${entry}`;
  return axios.delete(url); //~ DELETE /pubapi/v1/links/{link_id}; DELETE /pubapi/v1/fs/{path}
}

export async function save(user) {
  let url = `${host}/pubapi/v2/users`;
  let method = 'post';
  if (user.id) {
    url += `/${user.id}`;
    method = 'patch';
  }
  return axios({ method, url, data: user }); //~ POST /pubapi/v2/users; PATCH /pubapi/v2/users/{user_id}
}

function pathOf(kind) {
  switch (kind) {
    case 'logins':
      return '/audit/logins';
    case 'files':
      return '/audit/files';
    default:
      throw new Error(`no report ${kind}`);
  }
}

export const report = (kind) => axios.post(BASE + pathOf(kind), {}); //~ POST /pubapi/v1/audit/logins; POST /pubapi/v1/audit/files

export async function download(file) {
  const key = file.group_id ? `ids/file/${file.group_id}` : file.path;
  return axios.get(`${BASE}/fs-content/${key}`); //~ GET /pubapi/v1/fs-content/ids/file/{group_id}; GET /pubapi/v1/fs-content/{path}
}

export function bookmark(path, base = BASE) {
  return axios.post(`${base}/bookmarks`, { path }); //~ POST /pubapi/v1/bookmarks
}
