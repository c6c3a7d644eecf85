import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import secureSession from '@fastify/secure-session';
import { Type, type TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify from 'fastify';
import { request } from 'undici';

const app = Fastify({ logger: true }).withTypeProvider<TypeBoxTypeProvider>();
app.register(secureSession, { key: readFileSync(process.env.SESSION_KEY_FILE!) });

const redirect = 'https://pits.example.com/egnyte/callback';
const authority = (domain: string) => `https://${domain}.egnyte.com/puboauth/token`;

app.get('/egnyte/connect', { schema: { querystring: Type.Object({ domain: Type.String() }) } }, async (req, reply) => {
  const state = randomBytes(16).toString('hex');
  req.session.set('egnyte', { state, domain: req.query.domain });
  const query = new URLSearchParams({
    client_id: process.env.EGNYTE_KEY!,
    redirect_uri: redirect,
    response_type: 'code',
    scope: 'Egnyte.filesystem',
    state,
  });
  return reply.redirect(`${authority(req.query.domain)}?${query}`);
});

app.get(
  '/egnyte/callback',
  { schema: { querystring: Type.Object({ code: Type.String(), state: Type.String() }) } },
  async (req, reply) => {
    const kept = req.session.get('egnyte');
    if (!kept || kept.state !== req.query.state) {
      return reply.code(400).send('This sign-in was not begun here');
    }
    const { body } = await request(authority(kept.domain), {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        client_id: process.env.EGNYTE_KEY!,
        client_secret: process.env.EGNYTE_SECRET!,
        redirect_uri: redirect,
        code: req.query.code, //~ EG210
        grant_type: 'authorization_code',
      }).toString(),
    });
    const grant = (await body.json()) as { access_token: string };
    req.session.set('token', grant.access_token);
    return reply.redirect('/pits');
  },
);

app.get(
  '/drive/callback',
  { schema: { querystring: Type.Object({ code: Type.Optional(Type.String()), error: Type.Optional(Type.String()) }) } },
  async (req, reply) => {
    if (req.query.error) return reply.redirect('/refused');
    const { body } = await request('https://oauth2.drive.example/token', {
      method: 'POST',
      body: new URLSearchParams({ code: req.query.code!, grant_type: 'authorization_code' }).toString(),
    });
    req.session.set('drive', ((await body.json()) as { access_token: string }).access_token);
    return reply.redirect('/pits');
  },
);

app.get('/pits', async (req, reply) => {
  const kept = req.session.get('egnyte');
  const { statusCode, body } = await request(`https://${kept.domain}.egnyte.com/pubapi/v1/fs/Shared/Pits`, { //~ GET /pubapi/v1/fs/{path} handles=specific
    headers: { authorization: `Bearer ${req.session.get('token')}` },
  });
  if (statusCode === 401) return reply.redirect('/');
  return body.json();
});

await app.listen({ port: 3000 });
