import axios from 'axios';
import paths from './endpoints.json';
import { Endpoint, ROUTES, VERBS } from './endpoints';

const host = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com`;

export async function run(path: string) {
  await axios.get(`${host}${Endpoint.Files}/${path}`); //~ GET /pubapi/v1/fs/{path}
  await axios.get(host + Endpoint.Content + path); //~ GET /pubapi/v1/fs-content/{path}
  await axios.get(host + Endpoint['Search']); //~ GET /pubapi/v1/search
  await axios.request({ method: VERBS.write, url: `${host}/${ROUTES.audit.logins}` }); //~ POST /pubapi/v1/audit/logins
  await axios.get(`${host}/${ROUTES.users.one(5)}`); //~ GET /pubapi/v2/users/{user_id}
  const { list } = ROUTES.groups;
  await axios.get(`${host}/${list}`); //~ GET /pubapi/v2/groups
  await axios.get(host + paths.notes); //~ GET /pubapi/v1/notes
  await axios.get(host + paths.events.cursor); //~ GET /pubapi/v1/events/cursor
}

export async function all() {
  for (const endpoint of [Endpoint.Links, '/pubapi/v1/bookmarks']) {
    await axios.get(host + endpoint); //~ GET /pubapi/v1/links; GET /pubapi/v1/bookmarks
  }
}

run('Shared').then(all);
