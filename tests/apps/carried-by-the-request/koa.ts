import Koa from 'koa';
import Router from '@koa/router';
import { ask } from './ask.js';

const app = new Koa();
app.use(async (ctx, next) => {
  ctx.state.drive = ask(process.env.DESK_TOKEN!);
  ctx.state.started = Date.now();
  await next();
});

const routes = new Router();
routes.get('/people', async (ctx) => {
  ctx.body = await ctx.state.drive('GET', '/v2/users'); //~ GET /pubapi/v2/users handles=specific
});
routes.get('/age', (ctx) => {
  ctx.body = Date.now() - ctx.state.started;
});
app.use(routes.routes()).listen(4100);
