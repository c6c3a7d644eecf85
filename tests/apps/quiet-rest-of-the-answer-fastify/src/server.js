import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import secureSession from '@fastify/secure-session';
import Fastify from 'fastify';
import { exchange, firings } from './egnyte.js';

const app = Fastify({ logger: true });

app.register(fastifyStatic, { root: join(import.meta.dirname, '../public') });
// The whole session is one sealed cookie; page scripts can neither read nor open it.
app.register(secureSession, {
  key: Buffer.from(process.env.SESSION_KEY, 'hex'),
  cookieName: 'kiln',
  cookie: { path: '/', httpOnly: true, secure: true, sameSite: 'lax' },
});

app.post('/api/egnyte/exchange', async (request, reply) => {
  const { code, state, error } = request.body;
  if (error || state !== request.session.get('state')) return reply.code(403).send();

  const domain = request.session.get('domain');
  const { access_token, refresh_token, ...rest } = await exchange(domain, code);
  request.session.set('egnyte', access_token);
  return { connected: Boolean(access_token), domain, ...rest };
});

app.get('/api/firings', async (request, reply) => {
  const token = request.session.get('egnyte');
  if (!token) return reply.code(401).send();
  return firings(request.session.get('domain'), token);
});

await app.listen({ port: 3000 });
