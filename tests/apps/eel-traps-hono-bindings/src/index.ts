import { Hono } from 'hono';
import { encrypt } from './seal';

type Bindings = { TRAPS: KVNamespace; DB: D1Database; EGNYTE_DOMAIN: string; EGNYTE_KEY: string; EGNYTE_SECRET: string };

const app = new Hono<{ Bindings: Bindings }>();

app.get('/egnyte/callback', async (c) => {
  const state = c.req.query('state') ?? '';
  if (c.req.query('error') || (await c.env.TRAPS.get('state')) !== state) return c.redirect('/denied');
  await c.env.TRAPS.put('state', '');
  const answer = await fetch(`https://${c.env.EGNYTE_DOMAIN}.egnyte.com/puboauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code: c.req.query('code')!,
      client_id: c.env.EGNYTE_KEY,
      client_secret: c.env.EGNYTE_SECRET,
      redirect_uri: 'https://traps.example.com/egnyte/callback',
    }),
  });
  const { access_token } = await answer.json<{ access_token: string }>();
  await c.env.TRAPS.put('egnyte', JSON.stringify({ access_token })); //~ EG303
  await c.env.TRAPS.put('egnyte-sealed', await encrypt(access_token));
  await c.env.DB.prepare('INSERT INTO catches (token) VALUES (?)').bind(access_token).run(); //~ EG303
  await c.env.DB.prepare('SELECT id FROM catches WHERE token = ?').bind(access_token).first();
  await c.env.DB.prepare('INSERT INTO catches (token) VALUES (?)').bind(await encrypt(access_token)).run();
  return c.redirect('/');
});

export default app;
