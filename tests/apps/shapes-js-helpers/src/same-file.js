const BASE = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com`;

async function call(path, method = 'GET', body) {
  const response = await fetch(BASE + path, { method, body: body && JSON.stringify(body) });
  return response.json();
}

export const folder = (path) => call(`/pubapi/v1/fs/${path}`); //~ GET /pubapi/v1/fs/{path}
export const addFolder = (path) => call(`/pubapi/v1/fs/${path}`, 'POST', { action: 'add_folder' }); //~ POST /pubapi/v1/fs/{path}
export const drop = (path) => call(`/pubapi/v1/fs/${path}`, 'DELETE'); //~ DELETE /pubapi/v1/fs/{path}
export const links = () => call('/pubapi/v1/links'); //~ GET /pubapi/v1/links
export const link = (path) => call('/pubapi/v1/links', 'POST', { path, type: 'file' }); //~ POST /pubapi/v1/links
export const find = (text) => call('/pubapi/v1/search?query=' + text); //~ GET /pubapi/v1/search

export async function tidy(path) {
  const listing = await folder(path);
  await call(`/pubapi/v1/fs/${listing.files[0].path}`, 'DELETE'); //~ DELETE /pubapi/v1/fs/{path}
  await call(`/pubapi/v1/fs/${listing.files[1].path}`, 'DELETE'); //~ DELETE /pubapi/v1/fs/{path}
}
