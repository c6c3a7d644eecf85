const HOST = /^[a-z0-9-]+\.egnyte\.com$/;
// Our testers may use the sandbox, and nobody else.
const SANDBOX = /^[a-z0-9-]+\.qa-egnyte\.com$/;

export class SignInAgain extends Error {}

export function mayUse(host: string, tester: boolean): boolean {
  return HOST.test(host) || (tester && SANDBOX.test(host));
}

/**
 * The newest notes.
 *
 * egnyte-scopes: Egnyte.filesystem
 */
export async function notes(host: string, token: string): Promise<unknown> {
  for (let tries = 0; tries < 3; tries++) {
    const answer = await fetch(`https://${host}/pubapi/v1/notes?count=20`, { //~ GET /pubapi/v1/notes handles=specific
      headers: { Authorization: `Bearer ${token}` },
    });
    if (answer.status === 401) throw new SignInAgain();
    if (answer.status === 429) {
      await new Promise((go) => setTimeout(go, 1000 * Number(answer.headers.get('Retry-After') ?? 2)));
      continue;
    }
    if (!answer.ok) throw new Error(`notes: ${answer.status}`);
    return answer.json();
  }
  throw new Error('notes: too busy');
}
