import { PATHS } from './paths.js';

export class SignInAgain extends Error {}

async function get(session, path) {
  const answer = await fetch(`https://${session.domain}.egnyte.com${path}`, {
    headers: { Authorization: `Bearer ${session.token}` },
  });
  if (answer.status === 401) throw new SignInAgain();
  if (answer.status === 429) {
    await new Promise((done) => setTimeout(done, 1000 * Number(answer.headers.get('retry-after') ?? 1)));
    return get(session, path);
  }
  return answer.json();
}

export const folder = (session, path) => get(session, `${PATHS.folder}${encodeURI(path)}`); //~ GET /pubapi/v1/fs/{path} handles=specific

export const links = (session) => get(session, PATHS.links); //~ GET /pubapi/v1/links handles=specific
