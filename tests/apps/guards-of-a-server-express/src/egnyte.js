export const session = {};
const root = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1`;

async function ask(path, init = {}) {
  const answer = await fetch(root + path, {
    ...init,
    headers: { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}`, 'Content-Type': 'application/json' },
  });
  if (answer.status === 401) {
    session.expired = true;
    session.reason = await answer.text();
    throw new Error('sign in again');
  }
  if (answer.status === 429) {
    await new Promise((done) => setTimeout(done, 1000 * Number(answer.headers.get('retry-after') ?? 1)));
    return ask(path, init);
  }
  return answer.json();
}

export async function whoAmI() {
  const me = await ask('/userinfo'); //~ GET /pubapi/v1/userinfo handles=specific
  session.user = me.username;
}

export async function plans(project) {
  if (session.expired) throw new Error(session.reason);
  return ask(`/fs/Shared/Projects/${project}`); //~ GET /pubapi/v1/fs/{path} handles=specific
}

export async function share(path) {
  if ('expired' in session) return null;
  if (session.state === 'closed') return null;
  return ask('/links', { method: 'POST', body: JSON.stringify({ path, type: 'file', accessibility: 'domain' }) }); //~ POST /pubapi/v1/links handles=specific
}

export function close() {
  session.state = 'closed';
}
