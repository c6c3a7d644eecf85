import { Application, Router } from '@oak/oak';

const kv = await Deno.openKv();
const router = new Router();
const id = Deno.env.get('EGNYTE_ID')!;
const callback = 'https://hazel.example/ok';

router.get('/go/:domain', async (ctx) => {
  const state = crypto.randomUUID();
  await kv.set(['state', state], ctx.params.domain, { expireIn: 600_000 });
  const query = new URLSearchParams({ client_id: id, redirect_uri: callback, response_type: 'code', scope: 'Egnyte.filesystem', state });
  ctx.response.redirect(`https://${ctx.params.domain}.egnyte.com/puboauth/token?${query}`);
});

router.get('/ok', async (ctx) => {
  const asked = ctx.request.url.searchParams;
  const known = await kv.get<string>(['state', asked.get('state') ?? '']);
  if (!known.value) ctx.throw(400, 'unknown state');
  if (asked.get('error')) ctx.throw(403, 'declined');
  const form = { grant_type: 'authorization_code', client_id: id, client_secret: Deno.env.get('EGNYTE_SECRET')!, redirect_uri: callback, code: asked.get('code')! };
  const answer = await fetch(`https://${known.value}.egnyte.com/puboauth/token`, { method: 'POST', body: new URLSearchParams(form) });
  if (!answer.ok) ctx.throw(502);
  const token = (await answer.json()).access_token;
  await ctx.cookies.set('hz', token, { httpOnly: true, secure: true });
  await ctx.cookies.set('hz_viewer', token, { httpOnly: false }); //~ EG302
  await ctx.cookies.set('hz_domain', known.value!);
  ctx.response.redirect('/');
});

router.get('/', async (ctx) => {
  const domain = await ctx.cookies.get('hz_domain');
  const answer = await fetch(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared`, { headers: { Authorization: `Bearer ${await ctx.cookies.get('hz')}` } }); //~ GET /pubapi/v1/fs/{path} handles=specific
  if (answer.status === 401) return ctx.response.redirect(`/go/${domain}`);
  if (answer.status === 429) ctx.throw(503, answer.headers.get('Retry-After')!);
  if (!answer.ok) ctx.throw(502);
  ctx.response.body = await answer.json();
});

const app = new Application();
app.use(router.routes());
await app.listen({ port: 8000 });
