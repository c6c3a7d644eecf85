import { Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { nanoid } from 'nanoid'
import { grantOf, saveGrant } from './grants'

type Env = { Bindings: { DB: D1Database; EGNYTE_KEY: string; EGNYTE_SECRET: string; PUBLIC_URL: string } }
const app = new Hono<Env>()

app.get('/connect/:domain', (c) => {
  const nonce = nanoid()
  setCookie(c, 'nonce', nonce, { httpOnly: true, secure: true, maxAge: 600 })
  const u = new URL(`https://${c.req.param('domain')}.egnyte.com/puboauth/token`)
  u.searchParams.set('client_id', c.env.EGNYTE_KEY)
  u.searchParams.set('redirect_uri', `${c.env.PUBLIC_URL}/connected`)
  u.searchParams.set('response_type', 'code')
  u.searchParams.set('state', `${c.req.param('domain')}:${nonce}`)
  return c.redirect(u.toString()) //~ EG103
})

app.get('/connected', async (c) => {
  const { code, state = '', error } = c.req.query()
  const [domain, nonce] = state.split(':')
  if (!nonce || nonce !== getCookie(c, 'nonce')) return c.text('This link has expired', 400)
  deleteCookie(c, 'nonce')
  if (error) return c.redirect('/?declined=1')
  const res = await fetch(`https://${domain}.egnyte.com/puboauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: c.env.EGNYTE_KEY,
      client_secret: c.env.EGNYTE_SECRET,
      code,
      grant_type: 'authorization_code',
      redirect_uri: `${c.env.PUBLIC_URL}/connected`,
    }),
  })
  if (!res.ok) return c.text('Egnyte said no', 502)
  const grant = (await res.json()) as { access_token: string }
  await saveGrant(c.env.DB, domain, grant.access_token)
  return c.redirect(`/tolls/${domain}`)
})

app.get('/tolls/:domain', async (c) => {
  const grant = await grantOf(c.env.DB, c.req.param('domain'))
  if (!grant) return c.redirect(`/connect/${c.req.param('domain')}`)
  const res = await fetch(`https://${grant.domain}.egnyte.com/pubapi/v1/fs/Shared/Tolls`, { //~ GET /pubapi/v1/fs/{path} handles=specific
    headers: { authorization: `Bearer ${grant.token}` },
  })
  if (res.status === 401) return c.redirect(`/connect/${grant.domain}`)
  if (res.status === 429) return c.text('Please try again', 503, { 'retry-after': res.headers.get('retry-after') ?? '5' })
  return c.json(((await res.json()) as { files: unknown[] }).files)
})

export default app
