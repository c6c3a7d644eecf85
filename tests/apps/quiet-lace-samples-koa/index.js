const Koa = require('koa')
const Router = require('@koa/router')
const session = require('koa-session')
const { Drive } = require('./drive')
const { connectionOf } = require('./connections')

const app = new Koa()
app.keys = [process.env.COOKIE_KEY]
app.use(session(app))

app.use(async (ctx, next) => {
  try {
    await next()
  } catch (error) {
    if (error.response && error.status === 401) {
      ctx.redirect(`/egnyte/connect?back=${encodeURIComponent(ctx.path)}`)
      return
    }
    ctx.status = error.status === 404 ? 404 : 502
    ctx.body = { message: 'The samples could not be read.' }
  }
})

app.use(async (ctx, next) => {
  const { domain, token } = await connectionOf(ctx.session.user)
  ctx.state.drive = new Drive(domain, token)
  await next()
})

const router = new Router()
router.get('/lace/:maker', async (ctx) => {
  ctx.body = await ctx.state.drive.samples(ctx.params.maker)
})
router.delete('/lace/:maker/:sample', async (ctx) => {
  await ctx.state.drive.remove(ctx.params.maker, ctx.params.sample)
  ctx.status = 204
})

app.use(router.routes())
app.listen(process.env.PORT)
