import { QUIET, SESSION } from './session.js';

const headers = (session) => ({ Authorization: `Bearer ${session.token}` });

async function checked(response) {
  if (response.status === 401) throw new Error('Connect the domain again.');
  if (response.status === 429) throw new Error('Try again later.');
  return response.json();
}

/** The crew of a wharf. Whoever works for several domains hands a session in. */
export async function crew(id, session = SESSION) {
  const url = `${session.root}/v2/users/${id}`; //~ GET /pubapi/v2/users/{user_id} handles=specific
  return checked(await fetch(url, { headers: headers(session) }));
}

export async function gangs(session = SESSION) {
  const { versions } = session;
  return checked(await fetch(`${session.root}/${versions.groups}/groups`, { headers: headers(session) })); //~ GET /pubapi/v2/groups handles=specific
}

export async function tally(id, options = QUIET, session = SESSION) {
  return checked(await fetch(`${session.root}/v1/links/${id}`, { method: options.verb, headers: headers(session) })); //~ GET /pubapi/v1/links/{link_id} handles=specific
}
