const headers = (token) => ({ Authorization: `Bearer ${token}` });

// egnyte-scopes: filesystem
export function caseFolder(domain, token, id) {
  return fetch(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared/Cases/${id}`, { headers: headers(token) }); //~ GET /pubapi/v1/fs/{path}
}

// egnyte-scopes: link, filesystem -- the folder is read first
export async function shareCase(domain, token, id) {
  const folder = await caseFolder(domain, token, id);
  if (folder.status === 401) return folder;
  const { path } = await folder.json();
  return fetch(`https://${domain}.egnyte.com/pubapi/v1/links`, { //~ POST /pubapi/v1/links
    method: 'POST',
    headers: headers(token),
    body: JSON.stringify({ path, type: 'folder' }),
  });
}

// egnyte-scopes:
export const whoAmI = (domain, token) => fetch(`https://${domain}.egnyte.com/pubapi/v1/userinfo`, { headers: headers(token) }); //~ GET /pubapi/v1/userinfo

// What is injected cannot be followed: nothing is said of what it needs.
// egnyte-scopes: filesystem permission
export async function audit(egnyteService, id) {
  return egnyteService.permissionsOf(`Shared/Cases/${id}`);
}

// egnyte-scopes: filesystem bookmark
export async function mark(client, domain, token, id) {
  const answer = await caseFolder(domain, token, id);
  if (answer.status === 401) throw new Error('sign in again');
  return client.bookmark(await answer.json());
}

// One helper, two ways: each caller answers for the one it takes.
function read(domain, token, kind) {
  const path = kind === 'links' ? '/pubapi/v1/links' : '/pubapi/v1/fs/Shared';
  return fetch(`https://${domain}.egnyte.com${path}`, { headers: headers(token) }); //~ GET /pubapi/v1/links; GET /pubapi/v1/fs/{path}
}

// egnyte-scopes: link
export async function allLinks(domain, token) {
  const answer = await read(domain, token, 'links');
  if (answer.status === 401) throw new Error('sign in again'); //~ EG403
  return answer.json();
}

// egnyte-scopes: filesystem
export async function everything(domain, token) {
  const answer = await read(domain, token, 'files');
  if (answer.status === 401) throw new Error('sign in again');
  return answer.json();
}
