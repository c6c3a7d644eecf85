import { randomUUID } from 'node:crypto';
import Router from '@koa/router';
import axios from 'axios';
import Koa from 'koa';

const app = new Koa({ keys: [process.env.COOKIE_KEY], proxy: true });
const router = new Router();
const redirectUri = 'https://tannery.example.com/egnyte/callback';

router.get('/egnyte/connect', (ctx) => {
  const state = randomUUID();
  ctx.cookies.set('state', state, { signed: true, secure: true });
  ctx.cookies.set('domain', ctx.query.domain, { httpOnly: false, secure: true });
  const query = new URLSearchParams({
    client_id: process.env.EGNYTE_KEY,
    redirect_uri: redirectUri,
    scope: 'Egnyte.filesystem',
    response_type: 'code',
    state,
  });
  ctx.redirect(`https://${ctx.query.domain}.egnyte.com/puboauth/token?${query}`);
});

router.get('/egnyte/callback', async (ctx) => {
  if (ctx.query.error || ctx.query.state !== ctx.cookies.get('state', { signed: true })) ctx.throw(403);
  const { data } = await axios.post(
    `https://${ctx.cookies.get('domain')}.egnyte.com/puboauth/token`,
    new URLSearchParams({
      client_id: process.env.EGNYTE_KEY,
      client_secret: process.env.EGNYTE_SECRET,
      redirect_uri: redirectUri,
      code: ctx.query.code,
      grant_type: 'authorization_code',
    }),
  );
  // Koa's cookies are HttpOnly unless one asks for the opposite.
  ctx.cookies.set('tannery', data.access_token, { signed: true, secure: true, sameSite: 'lax', maxAge: data.expires_in * 1000 });
  ctx.cookies.set('tannery_until', String(Date.now() + data.expires_in * 1000), { httpOnly: false, secure: true });
  const { access_token: _, ...shown } = data;
  ctx.body = shown;
});

router.get('/hides', async (ctx) => {
  const token = ctx.cookies.get('tannery', { signed: true });
  if (!token) ctx.throw(401);
  try {
    const { data } = await axios.get(`https://${ctx.cookies.get('domain')}.egnyte.com/pubapi/v1/fs/Shared/Hides`, { //~ GET /pubapi/v1/fs/{path}
      headers: { Authorization: `Bearer ${token}` },
    });
    ctx.body = (data.files ?? []).map((file) => file.name);
  } catch (error) {
    if (error.response?.status !== 401) throw error;
    ctx.cookies.set('tannery', null);
    ctx.throw(401);
  }
});

app.use(router.routes());
app.listen(3000);
