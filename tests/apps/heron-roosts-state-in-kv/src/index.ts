import { Hono } from 'hono';
import { Container, type Env } from './wiring';

const app = new Hono<{ Bindings: Env; Variables: { container: Container } }>();

app.use('*', async (c, next) => {
  const container = new Container();
  container.initialize(c.env);
  c.set('container', container);
  await next();
});

app.get('/connect', async (c) => {
  const { signIn } = c.get('container').parts;
  return c.redirect(await signIn.address(crypto.randomUUID()));
});

app.get('/connected', async (c) => {
  const { signIn } = c.get('container').parts;
  const code = c.req.query('code');
  const state = c.req.query('state');
  const error = c.req.query('error');
  if (error) return c.text('Egnyte was not connected', 400);
  if (!code || !state) return c.text('something is missing', 400);
  await signIn.finish(code, state);
  return c.text('connected');
});

app.get('/roosts', async (c) => {
  const { token } = JSON.parse((await c.env.TOKENS.get('egnyte')) ?? '{}');
  const answer = await fetch(`https://${c.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1/links`, { //~ GET /pubapi/v1/links handles=specific
    headers: { Authorization: `Bearer ${token}` },
  });
  if (answer.status === 401) return c.redirect('/connect');
  if (answer.status === 429) return c.text(answer.headers.get('Retry-After') ?? '10', 503);
  return c.json((await answer.json()) as object);
});

export default app;
