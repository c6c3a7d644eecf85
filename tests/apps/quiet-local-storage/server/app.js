import Router from '@koa/router';
import Koa from 'koa';
import { randomUUID } from 'node:crypto';
import { egnyteSession } from './egnyte.js';

const app = new Koa();
const router = new Router();
const states = new Map();

router.get('/connect', (ctx) => {
  const state = randomUUID();
  states.set(state, ctx.query.domain);
  const scope = encodeURIComponent('Egnyte.filesystem');
  ctx.redirect(`https://${ctx.query.domain}.egnyte.com/puboauth/token?client_id=keynote&response_type=code&redirect_uri=https://keynote.example/connected&scope=${scope}&state=${state}`);
});

router.get('/connected', async (ctx) => {
  const domain = states.get(ctx.query.state);
  if (!domain || ctx.query.error) ctx.throw(400);
  await egnyteSession.exchange(domain, ctx.query.code);
  ctx.redirect('/');
});

router.get('/api/decks', async (ctx) => {
  const answer = await egnyteSession.list(ctx.query.domain);
  if (answer.status === 401) ctx.throw(409, 'connect again'); //~ EG403
  ctx.body = await answer.json();
});

app.use(router.routes());
app.listen(3000);
