import { randomBytes } from 'node:crypto'
import Fastify from 'fastify'
import cookie from '@fastify/cookie'
import session from '@fastify/session'
import ky, { HTTPError } from 'ky'
import { parts, scope } from './parts.js'

const { EGNYTE_KEY, EGNYTE_SECRET, SESSION_SECRET } = process.env as Record<string, string>
const redirect_uri = 'https://cairns.example.com/egnyte/callback'
const app = Fastify()
await app.register(cookie)
await app.register(session, { secret: SESSION_SECRET })

declare module 'fastify' {
  interface Session { domain: string; state?: string; token?: string }
}

app.get<{ Querystring: { domain: string } }>('/egnyte/connect', async (req, reply) => {
  const state = randomBytes(18).toString('base64url')
  Object.assign(req.session, { domain: req.query.domain, state })
  const to = new URL('/puboauth/token', `https://${req.query.domain}.egnyte.com`)
  for (const [k, v] of Object.entries({ client_id: EGNYTE_KEY, redirect_uri, response_type: 'code', scope, state })) to.searchParams.set(k, v)
  return reply.redirect(to.href)
})

app.get<{ Querystring: { code: string; state: string; error?: string } }>('/egnyte/callback', async (req, reply) => {
  const { code, state, error } = req.query
  if (error || state !== req.session.state) return reply.code(403).send({ error: error ?? 'state' })
  const body = new URLSearchParams({ client_id: EGNYTE_KEY, client_secret: EGNYTE_SECRET, redirect_uri, code, grant_type: 'authorization_code' })
  const { access_token } = await ky.post(`https://${req.session.domain}.egnyte.com/puboauth/token`, { body }).json<{ access_token: string }>()
  req.session.token = access_token
  return reply.redirect('/')
})

app.get<{ Params: { part: keyof typeof parts; '*': string } }>('/:part/*', async (req, reply) => {
  const { domain, token } = req.session
  const egnyte = ky.extend({ prefixUrl: `https://${domain}.egnyte.com`, headers: { authorization: `Bearer ${token}` }, retry: { limit: 3, statusCodes: [429, 503] } })
  try {
    return await parts[req.params.part].run(egnyte, req.params['*'])
  } catch (e) {
    if (e instanceof HTTPError && e.response.status === 401) return reply.redirect(`/egnyte/connect?domain=${domain}`)
    throw e
  }
})

await app.listen({ port: 3000, host: '0.0.0.0' })
