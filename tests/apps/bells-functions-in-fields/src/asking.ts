import { signedOut } from './session';

/** Functions that the towers share; each works with the tower that it is a field of. */
export async function ask(this: { bearer: string }, url: string, body: unknown = undefined, method: 'GET' | 'POST' = 'GET') {
  const answer = await fetch(url, { method, body: JSON.stringify(body), headers: { Authorization: `Bearer ${this.bearer}` } });
  if (answer.status === 401) signedOut();
  return answer.json();
}

export async function changes() {
  return this.ask('https://belfry.egnyte.com/pubapi/v1/events'); //~ GET /pubapi/v1/events handles=specific
}
