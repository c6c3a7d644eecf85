import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';

const app = new Hono();

app.get('/egnyte/start', (c) => {
  const state = crypto.randomUUID();
  setCookie(c, 'state', state, { httpOnly: true, secure: true });
  const query = new URLSearchParams({ client_id: c.env.EGNYTE_KEY, redirect_uri: c.env.EGNYTE_REDIRECT_URI, response_type: 'code', scope: c.env.EGNYTE_SCOPE, state });
  return c.redirect(`https://${c.env.EGNYTE_DOMAIN}.egnyte.com/puboauth/token?${query}`);
});

app.get('/egnyte/staff/start', (c) => {
  const state = crypto.randomUUID();
  setCookie(c, 'state', state, { httpOnly: true, secure: true });
  const query = new URLSearchParams({ client_id: c.env.EGNYTE_KEY, redirect_uri: c.env.EGNYTE_STAFF_REDIRECT_URI, response_type: 'code', scope: c.env.EGNYTE_SCOPE, state });
  return c.redirect(`https://${c.env.EGNYTE_DOMAIN}.egnyte.com/puboauth/token?${query}`);
});

export default app;
