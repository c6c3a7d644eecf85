import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import Router from '@koa/router';
import got from 'got';
import Koa from 'koa';
import session from 'koa-session';
import { Server } from 'socket.io';
import { dropConnection } from './vendors.js';

const back = 'https://bandstand.example.com/egnyte/back';
const app = new Koa();
app.keys = [process.env.COOKIE_KEY];
const store = new Map();
app.use(session({ store: { get: (key) => store.get(key), set: (key, value) => void store.set(key, value), destroy: (key) => void store.delete(key) } }, app));
const router = new Router();

router.get('/connect/:domain', (ctx) => {
  const pending = { domain: ctx.params.domain, state: randomUUID() };
  ctx.session.pending = pending;
  const query = new URLSearchParams({ client_id: process.env.EGNYTE_KEY, redirect_uri: back, scope: 'Egnyte.filesystem', response_type: 'code', state: pending.state });
  ctx.redirect(`https://${pending.domain}.egnyte.com/puboauth/token?${query}`);
});

router.get('/egnyte/back', async (ctx) => {
  const { pending } = ctx.session;
  if (ctx.query.error || ctx.query.state !== pending?.state) ctx.throw(403);
  const grant = await got
    .post(`https://${pending.domain}.egnyte.com/puboauth/token`, {
      form: { client_id: process.env.EGNYTE_KEY, client_secret: process.env.EGNYTE_SECRET, redirect_uri: back, code: ctx.query.code, grant_type: 'authorization_code' },
    })
    .json();
  ctx.session.connections = { ...ctx.session.connections, egnyte: { domain: pending.domain, token: grant.access_token } };
  ctx.redirect('/hours');
});

router.get('/hours', async (ctx) => {
  const { domain, token } = ctx.session.connections.egnyte;
  const answer = await got(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared/Hours`, { headers: { authorization: `Bearer ${token}` }, throwHttpErrors: false }); //~ GET /pubapi/v1/fs/{path} handles=specific
  if (answer.statusCode === 401) return ctx.redirect(`/connect/${domain}`);
  if (answer.statusCode === 429) {
    ctx.set('Retry-After', answer.headers['retry-after']);
    ctx.throw(503);
  }
  ctx.body = answer.body;
});

router.post('/:vendor/disconnect', async (ctx) => {
  const { [ctx.params.vendor]: connection, ...others } = ctx.session.connections;
  await dropConnection(ctx.params.vendor, connection);
  ctx.session.connections = others;
  ctx.status = 204;
});

app.use(router.routes());
const server = createServer(app.callback());
const visitors = new Set();
new Server(server).on('connection', (socket) => {
  visitors.add(socket.id);
  socket.on('disconnect', () => visitors.delete(socket.id));
});
server.listen(8080);
