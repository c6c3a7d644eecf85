import { Hono } from 'hono';
import { getCookie, setCookie, setSignedCookie } from 'hono/cookie';
import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import { zValidator } from '@hono/zod-validator';

type Bindings = { EGNYTE_KEY: string; EGNYTE_SECRET: string; COOKIE_SECRET: string; EGNYTE_DOMAIN: string };
const Granted = z.object({ access_token: z.string(), expires_in: z.number().optional() });
const app = new Hono<{ Bindings: Bindings }>().basePath('/egnyte');

app.get('/start', (c) => {
  const state = crypto.randomUUID();
  setCookie(c, 'state', state, { httpOnly: true, secure: true });
  const to = new URL('/puboauth/token', `https://${c.env.EGNYTE_DOMAIN}.egnyte.com`);
  to.search = new URLSearchParams({ client_id: c.env.EGNYTE_KEY, redirect_uri: 'https://quays.example.com/egnyte/back', response_type: 'code', scope: 'Egnyte.filesystem', state }).toString();
  return c.redirect(to.toString());
});

app.get('/back', zValidator('query', z.object({ code: z.string().optional(), state: z.string(), error: z.string().optional() })), async (c) => {
  const { code, state, error } = c.req.valid('query');
  if (error || !code || state !== getCookie(c, 'state')) throw new HTTPException(403);
  const answer = await fetch(`https://${c.env.EGNYTE_DOMAIN}.egnyte.com/puboauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: c.env.EGNYTE_KEY,
      client_secret: c.env.EGNYTE_SECRET,
      redirect_uri: 'https://quays.example.com/egnyte/back',
      code,
    }),
  });
  const granted = Granted.parse(await answer.json());
  const common = { path: '/egnyte', secure: true, sameSite: 'Lax' } as const;
  await setSignedCookie(c, 'egnyte_server', granted.access_token, c.env.COOKIE_SECRET, { ...common, httpOnly: true });
  await setSignedCookie(c, 'egnyte_page', granted.access_token, c.env.COOKIE_SECRET, common); //~ EG302
  setCookie(c, 'egnyte_until', String(granted.expires_in), common);
  return c.redirect('/');
});

export default app;
