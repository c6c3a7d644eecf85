import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import session from '@fastify/session';
import Fastify from 'fastify';
import { request } from 'undici';
import { judge } from './callback.js';

declare module 'fastify' {
  interface Session {
    pending?: { state: string; domain: string };
    connection?: { domain: string; token: string };
  }
}

const { EGNYTE_KEY = '', EGNYTE_SECRET = '', SESSION_SECRET = '' } = process.env;
const redirect_uri = 'https://beacons.example.com/egnyte/callback';
const app = Fastify();
app.register(cookie);
app.register(session, { secret: SESSION_SECRET });

app.get<{ Params: { domain: string } }>('/egnyte/connect/:domain', async (req, reply) => {
  const pending = { state: randomUUID(), domain: req.params.domain };
  req.session.pending = pending;
  const url = new URL(`https://${pending.domain}.egnyte.com/puboauth/token`);
  url.search = new URLSearchParams({
    client_id: EGNYTE_KEY,
    redirect_uri,
    scope: 'Egnyte.filesystem',
    response_type: 'code',
    state: pending.state,
  }).toString();
  return reply.redirect(url.href);
});

app.get('/egnyte/callback', async (req, reply) => {
  const { pending } = req.session;
  req.session.pending = undefined;
  const verdict = judge(req.query, pending?.state);
  switch (verdict.kind) {
    case 'denied':
      return reply.code(403).send({ why: verdict.why });
    case 'forged':
      return reply.code(400).send();
    case 'granted': {
      const { body } = await request(`https://${pending!.domain}.egnyte.com/puboauth/token`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({
          client_id: EGNYTE_KEY,
          client_secret: EGNYTE_SECRET,
          redirect_uri,
          code: verdict.code,
          grant_type: 'authorization_code',
        }).toString(),
      });
      const grant = (await body.json()) as { access_token: string };
      req.session.connection = { domain: pending!.domain, token: grant.access_token };
      return reply.redirect('/hills');
    }
  }
});

app.get('/hills', async (req, reply) => {
  const { connection } = req.session;
  if (!connection) return reply.redirect('/');
  const { statusCode, headers, body } = await request(`https://${connection.domain}.egnyte.com/pubapi/v1/fs/Shared/Hills`, {  //~ GET /pubapi/v1/fs/{path} handles=specific
    headers: { authorization: `Bearer ${connection.token}` },
  });
  if (statusCode === 401) {
    req.session.connection = undefined;
    return reply.redirect(`/egnyte/connect/${connection.domain}`);
  }
  if (statusCode === 429) return reply.code(503).header('retry-after', headers['retry-after']).send();
  return body.json();
});

await app.listen({ port: 3000 });
