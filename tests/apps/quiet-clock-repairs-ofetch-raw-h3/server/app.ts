import { createApp, createRouter, defineEventHandler, getQuery, createError, sendRedirect } from 'h3'
import { randomUUID } from 'node:crypto'
import { ofetch } from 'ofetch'
import { connection } from './session'
import { listRepairs, SignInAgain } from './egnyte'

const redirect_uri = 'https://clocks.example.com/egnyte/callback'
const client_id = process.env.EGNYTE_KEY!
const router = createRouter()

router.get('/egnyte/connect', defineEventHandler(async (event) => {
  const { domain } = getQuery(event) as { domain: string }
  const state = randomUUID()
  await (await connection(event)).update({ domain, state })
  const query = new URLSearchParams({ client_id, redirect_uri, state, response_type: 'code', scope: 'Egnyte.filesystem' })
  return sendRedirect(event, `https://${domain}.egnyte.com/puboauth/token?${query}`)
}))

router.get('/egnyte/callback', defineEventHandler(async (event) => {
  const session = await connection(event)
  const { code, state, error } = getQuery(event) as Record<string, string>
  if (error) throw createError({ statusCode: 403, statusMessage: 'Egnyte was not allowed' })
  if (!state || state !== session.data.state) throw createError({ statusCode: 400 })
  const grant = await ofetch(`https://${session.data.domain}.egnyte.com/puboauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id, redirect_uri, code, client_secret: process.env.EGNYTE_SECRET!, grant_type: 'authorization_code',
    }),
  })
  await session.update({ accessToken: grant.access_token, state: undefined, csrf: randomUUID() })
  return sendRedirect(event, '/')
}))

// What the page gets to know: whether there is a connection, and the token of our own forms.
router.get('/api/connection', defineEventHandler(async (event) => {
  const { data } = await connection(event)
  return { connected: Boolean(data.accessToken), domain: data.domain, token: data.csrf }
}))

router.get('/api/repairs', defineEventHandler(async (event) => {
  const session = await connection(event)
  try {
    return await listRepairs(session.data)
  } catch (e) {
    if (!(e instanceof SignInAgain)) throw e
    await session.clear()
    return sendRedirect(event, '/egnyte/connect')
  }
}))

export const app = createApp().use(router)
