const crypto = require('crypto');
const axios = require('axios');
const Koa = require('koa');
const Router = require('@koa/router');
const session = require('koa-session');
const { saveToken, findUser } = require('./store');

const app = new Koa();
const router = new Router();
app.keys = [process.env.SESSION_KEY];

const CALLBACK = 'https://ballots.example.com/egnyte/callback';

app.use(session({ secure: true }, app));
app.use(async (ctx, next) => {
  ctx.state.user = findUser(ctx.session.userId);
  await next();
});

router.get('/egnyte/connect', (ctx) => {
  ctx.session.domain = ctx.query.domain;
  const params = new URLSearchParams({
    client_id: process.env.EGNYTE_KEY,
    redirect_uri: CALLBACK,
    scope: 'Egnyte.filesystem',
    response_type: 'code',
    state: crypto.randomBytes(16).toString('hex'),
  });
  ctx.redirect(`https://${ctx.query.domain}.egnyte.com/puboauth/token?${params}`);
});

router.get('/egnyte/callback', async (ctx) => {
  const { code, error } = ctx.query; //~ EG206
  if (error) {
    ctx.throw(403, 'Egnyte was not connected');
  }
  const { data } = await axios.post(
    `https://${ctx.session.domain}.egnyte.com/puboauth/token`,
    new URLSearchParams({
      client_id: process.env.EGNYTE_KEY,
      client_secret: process.env.EGNYTE_SECRET,
      redirect_uri: CALLBACK,
      code,
      grant_type: 'authorization_code',
    }),
  );
  saveToken(ctx.state.user.id, data.access_token);
  ctx.redirect('/');
});

app.use(router.routes());
app.listen(3000);
