import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { setSignedCookie } from 'hono/cookie';
import { ask, type Ask } from './ask.js';

const drive = createMiddleware<{ Variables: { drive: Ask; visit: string } }>(async (c, next) => {
  c.set('drive', ask(process.env.DESK_TOKEN!));
  c.set('visit', crypto.randomUUID());
  await setSignedCookie(c, 'visit', c.get('visit'), process.env.COOKIE_KEY!, { httpOnly: false });
  await next();
});

const desk = new Hono();
desk.use('/files/*', drive);
desk.get('/files/today', async (c) => c.json(await c.var.drive('GET', '/v1/fs/Shared/Desk/today'))); //~ GET /pubapi/v1/fs/{path} handles=specific
desk.post('/files/links', async (c) => {
  const send = c.get('drive');
  return c.json(await send('POST', '/v1/links', await c.req.json())); //~ POST /pubapi/v1/links handles=specific
});
desk.get('/visit', (c) => c.text(`/pubapi/v1/visits/${c.var.visit}`));
export default desk;
