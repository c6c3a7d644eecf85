import Router from '@koa/router'
import Koa from 'koa'
import { driveOf } from './drive.js'

const app = new Koa()
const router = new Router()

app.use(async (ctx, next) => {
  try {
    await next()
  } catch (error) {
    if (error.status === 401) {
      ctx.redirect('/connect')
      return
    }
    throw error
  }
})

app.use(async (ctx, next) => {
  ctx.state.drive = driveOf(ctx.cookies.get('tenant'), process.env.EGNYTE_TOKEN)
  await next()
})

router.get('/slides/:box', async (ctx) => {
  ctx.body = await ctx.state.drive.list(ctx.params.box)
})

app.use(router.routes())
app.listen(3000)
