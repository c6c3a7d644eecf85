// Sandbox accounts live under qa-egnyte.com; their keys do not work here, see docs/sandbox.md.
const HOST = /^[a-z0-9-]+\.egnyte\.com$/

export class SignInAgain extends Error {}

export async function readings(host, token, { fetch = globalThis.fetch } = {}) {
  if (!HOST.test(host)) throw new TypeError(`${host} is no Egnyte address`)
  const answer = await fetch(`https://${host}/pubapi/v1/fs/Shared/Rain?perms=false`, { //~ GET /pubapi/v1/fs/{path}
    headers: new Headers([['Authorization', `Bearer ${token}`]]),
  })
  if (answer.status === 401) throw new SignInAgain(host)
  if (answer.status === 429) throw new Error(`wait ${answer.headers.get('Retry-After')} s`)
  return (await answer.json()).files
}
