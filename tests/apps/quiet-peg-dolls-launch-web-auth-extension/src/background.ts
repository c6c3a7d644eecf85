import { authorize } from './flows'

const relay = 'https://dolls.example.com/api/egnyte'

/** The relay of the company exchanges the code and keeps the secret; the token never leaves the memory of this worker. */
let token: string | undefined

async function connect(domain: string) {
  const code = (await authorize('egnyte', domain)).get('code')
  const answer = await fetch(`${relay}/exchange`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ domain, code }) })
  token = (await answer.json()).key
}

async function dolls(domain: string): Promise<unknown> {
  if (!token) await connect(domain)
  const answer = await fetch(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared/Dolls`, { headers: { Authorization: `Bearer ${token}` } }) //~ GET /pubapi/v1/fs/{path}
  if (answer.status === 401) {
    token = undefined
    return { error: 'Please connect Egnyte again' }
  }
  if (answer.status === 429) return { error: `Egnyte is busy for ${answer.headers.get('Retry-After')} s` }
  return answer.json()
}

chrome.runtime.onMessage.addListener((message, _sender, reply) => {
  if (message.kind === 'dolls') dolls(message.domain).then(reply)
  if (message.kind === 'twitch') authorize('twitch').then((found) => chrome.storage.session.set({ twitch: found.get('access_token') })).then(reply)
  return true
})
