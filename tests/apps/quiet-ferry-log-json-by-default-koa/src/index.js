import { randomUUID } from 'node:crypto'
import Koa from 'koa'
import Router from '@koa/router'
import session from 'koa-session'
import axios from 'axios'
import { atlassian, egnyte } from './vendors.js'

const app = new Koa()
const router = new Router()
app.keys = [process.env.APP_KEY]
app.use(session({ key: 'ferries' }, app))
const tokens = new Map()

router.get('/egnyte/go', (ctx) => {
  ctx.session = { id: randomUUID(), domain: ctx.query.domain, state: randomUUID() }
  const query = new URLSearchParams({ client_id: egnyte.key, redirect_uri: egnyte.back, response_type: 'code', scope: 'Egnyte.filesystem', state: ctx.session.state })
  ctx.redirect(`https://${ctx.query.domain}.egnyte.com/puboauth/token?${query}`)
})

router.get('/egnyte/back', async (ctx) => {
  ctx.assert(!ctx.query.error && ctx.query.state === ctx.session.state, 403)
  tokens.set(ctx.session.id, await egnyte.redeem(`https://${ctx.session.domain}.egnyte.com/puboauth/token`, ctx.query.code))
  ctx.redirect('/log')
})

router.get('/atlassian/back', async (ctx) => {
  ctx.assert(!ctx.query.error && ctx.query.state === ctx.session.state, 403)
  tokens.set(`atlassian:${ctx.session.id}`, await atlassian.redeem('https://auth.atlassian.com/oauth/token', ctx.query.code))
  ctx.redirect('/')
})

router.get('/log', async (ctx) => {
  try {
    const { data } = await axios(`https://${ctx.session.domain}.egnyte.com/pubapi/v1/fs/Shared/Ferries`, { headers: { Authorization: `Bearer ${tokens.get(ctx.session.id)}` } }) //~ GET /pubapi/v1/fs/{path}
    ctx.body = data.files
  } catch (e) {
    switch (e.response?.status) {
      case 401: return ctx.redirect(`/egnyte/go?domain=${ctx.session.domain}`)
      case 429: ctx.set('Retry-After', e.response.headers['retry-after']); return ctx.throw(503)
      default: throw e
    }
  }
})

app.use(router.routes()).listen(3000)
