import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { randomUUID } from 'node:crypto';
import { minutes, publish } from './egnyte.js';
import { scopes } from './scopes.js';

const app = new Hono();
const pending = new Map();

app.get('/connect/:domain', (c) => {
  const domain = c.req.param('domain');
  const state = randomUUID();
  pending.set(state, domain);
  const scope = [...scopes].join('%20');
  return c.redirect(`https://${domain}.egnyte.com/puboauth/token?client_id=minute-book&redirect_uri=https://minutes.example/connected&response_type=code&state=${state}&scope=${scope}`);
});

app.get('/google', (c) =>
  c.redirect('https://accounts.google.com/o/oauth2/v2/auth?response_type=code&client_id=minutes&scope=openid%20profile,email'),
);

app.get('/minutes/:domain', async (c) => {
  const found = await minutes(c.req.param('domain'), c.req.header('x-egnyte-token'));
  return found === 'sign-in' ? c.redirect(`/connect/${c.req.param('domain')}`) : c.json(found);
});

app.post('/publish/:domain', async (c) => {
  const { path } = await c.req.json();
  const link = await publish(c.req.param('domain'), c.req.header('x-egnyte-token'), path);
  return link === 'sign-in' ? c.json({ connect: true }, 409) : c.json(link);
});

serve(app);
