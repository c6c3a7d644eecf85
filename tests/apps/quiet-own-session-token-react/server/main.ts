import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { getSignedCookie, setCookie, setSignedCookie } from 'hono/cookie';
import { jwt, sign } from 'hono/jwt';
import { checkPassword } from './people';
import { vault } from './vault';

const app = new Hono<{ Variables: { jwtPayload: { sub: string } } }>();
const secret = process.env.DESK_SECRET!;
const callback = 'https://apiary.example.com/egnyte/callback';

app.post('/api/login', async (c) => {
  const { email, password } = await c.req.json();
  const person = await checkPassword(email, password);
  if (!person) return c.json({ message: 'no' }, 401);
  const access_token = await sign({ sub: person.id, exp: Math.floor(Date.now() / 1000) + 3600 }, secret);
  await setSignedCookie(c, 'person', person.id, secret, { httpOnly: true, secure: true });
  return c.json({ access_token, expires_in: 3600, name: person.name });
});

app.get('/egnyte/connect', async (c) => {
  const domain = c.req.query('domain') ?? '';
  const state = crypto.randomUUID();
  setCookie(c, 'egnyte_state', `${domain}.${state}`, { httpOnly: true, secure: true, sameSite: 'Lax', maxAge: 600 });
  const query = new URLSearchParams({
    client_id: process.env.EGNYTE_KEY!,
    redirect_uri: callback,
    scope: 'Egnyte.filesystem',
    response_type: 'code',
    state: `${domain}.${state}`,
  });
  return c.redirect(`https://${domain}.egnyte.com/puboauth/token?${query}`);
});

app.get('/egnyte/callback', async (c) => {
  const person = await getSignedCookie(c, secret, 'person');
  const expected = c.req.header('cookie')?.match(/egnyte_state=([^;]+)/)?.[1];
  if (!person || c.req.query('error') || c.req.query('state') !== expected) return c.text('refused', 403);
  const domain = expected!.split('.')[0];
  const res = await fetch(`https://${domain}.egnyte.com/puboauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: process.env.EGNYTE_KEY!,
      client_secret: process.env.EGNYTE_SECRET!,
      redirect_uri: callback,
      code: c.req.query('code')!,
      grant_type: 'authorization_code',
    }),
  });
  const { access_token, expires_in } = await res.json();
  vault.set(person, { domain, token: access_token });
  setCookie(c, 'egnyte_until', String(Date.now() + expires_in * 1000), { secure: true });
  return c.redirect('/');
});

app.get('/api/frames', jwt({ secret }), async (c) => {
  const kept = vault.get(c.get('jwtPayload').sub);
  if (!kept) return c.json({ message: 'connect Egnyte first' }, 428);
  const res = await fetch(`https://${kept.domain}.egnyte.com/pubapi/v1/fs/Shared/Frames`, { //~ GET /pubapi/v1/fs/{path}
    headers: { Authorization: `Bearer ${kept.token}` },
  });
  if (res.status === 401) {
    vault.delete(c.get('jwtPayload').sub);
    return c.json({ message: 'connect Egnyte again' }, 428);
  }
  const folder = await res.json();
  return c.json((folder.files ?? []).map((file: { name: string }) => file.name));
});

serve({ fetch: app.fetch, port: 8787 });
