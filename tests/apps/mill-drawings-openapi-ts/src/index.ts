import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { egnyte, quotes, SignInAgain } from './egnyte';

const app = new Hono();

app.get('/drawings/:mill', async (c) => {
  const { data } = await egnyte.GET('/pubapi/v1/fs/{path}', { params: { path: { path: `Shared/Mills/${c.req.param('mill')}` } } }); //~ GET /pubapi/v1/fs/{path} handles=specific
  return c.json(data as object);
});
app.get('/trash', async (c) => {
  const { data } = await egnyte.GET('/pubapi/v1/fs/trash', {}); //~ GET /pubapi/v1/fs/trash handles=specific; EG504:note
  return c.json(data as object);
});
app.get('/quotes', async (c) => {
  const { data } = await quotes.GET('/pubapi/v1/fs/trash', {});
  return c.json(data as object);
});
app.onError((error, c) => (error instanceof SignInAgain ? c.redirect('/connect') : c.text('failed', 502)));
serve(app);
