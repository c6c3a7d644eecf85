const base = new URL(`https://${process.env.EGNYTE_DOMAIN}.egnyte.com`);

export async function search(query) {
  const url = new URL('/pubapi/v1/search', base);
  url.searchParams.append('query', query);
  return fetch(url); //~ GET /pubapi/v1/search
}

export async function users() {
  const url = new URL('v2/users', 'https://acme.egnyte.com/pubapi/');
  return fetch(url.href); //~ GET /pubapi/v2/users
}

export async function permissions(folder) {
  const url = new URL(base);
  url.pathname = `/pubapi/v1/perms/folder/${folder}`;
  return fetch(url.toString()); //~ GET /pubapi/v1/perms/folder/{path}
}
