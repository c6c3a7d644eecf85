import { ofetch } from 'ofetch'
import type { Connection } from './session'

export class SignInAgain extends Error {}

export async function listRepairs({ domain, accessToken }: Connection) {
  const answer = await ofetch.raw(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared/Repairs`, { //~ GET /pubapi/v1/fs/{path}
    headers: { authorization: `Bearer ${accessToken}` },
    ignoreResponseError: true,
  })
  if (answer.status === 401) throw new SignInAgain()
  if (answer.status === 403 && answer.headers.get('X-Mashery-Error-Code')) {
    throw new Error(`busy, try again in ${answer.headers.get('Retry-After')} s`)
  }
  return answer._data.files.map((f: { name: string }) => f.name)
}
