const API = 'https://acme.egnyte.com/pubapi/v2';

function ending(id) {
  let path = '';
  if (id !== 'all') path = `/${id}`;
  return path;
}

export async function group(token, id) {
  const path = ending(id);
  if (path !== '') {
    return fetch(API + '/groups' + path, { headers: { Authorization: `Bearer ${token}` } }); //~ GET /pubapi/v2/groups/{group_id}
  }
  return fetch(API + '/groups' + path, { headers: { Authorization: `Bearer ${token}` } }); //~ GET /pubapi/v2/groups
}
