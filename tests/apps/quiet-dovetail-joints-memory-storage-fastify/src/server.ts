import { randomUUID } from 'node:crypto';
import Fastify from 'fastify';
import { localStorage, sessionStorage } from './storage.js';

const app = Fastify();
const back = 'https://dovetails.example.com/egnyte/back';

app.get<{ Params: { domain: string } }>('/connect/:domain', (request, reply) => {
  const state = randomUUID();
  sessionStorage.setItem(state, request.params.domain);
  const query = new URLSearchParams({ client_id: process.env.EGNYTE_KEY!, redirect_uri: back, scope: 'Egnyte.filesystem', response_type: 'code', state });
  return reply.redirect(`https://${request.params.domain}.egnyte.com/puboauth/token?${query}`);
});

app.get<{ Querystring: { code?: string; state?: string; error?: string } }>('/egnyte/back', async (request, reply) => {
  const { code, state, error } = request.query;
  const domain = sessionStorage.getItem(state ?? '');
  if (error || !domain) return reply.code(403).send();
  sessionStorage.removeItem(state!);
  const body = new URLSearchParams({
    client_id: process.env.EGNYTE_KEY!,
    client_secret: process.env.EGNYTE_SECRET!,
    redirect_uri: back,
    code: code!,
    grant_type: 'authorization_code',
  });
  const grant = (await (await fetch(`https://${domain}.egnyte.com/puboauth/token`, { method: 'POST', body })).json()) as { access_token: string };
  localStorage.setItem(`egnyte_token:${domain}`, grant.access_token);
  sessionStorage.setItem('egnyte_token', JSON.stringify(grant));
  return reply.redirect(`/joints/${domain}`);
});

app.get<{ Params: { domain: string } }>('/joints/:domain', async (request, reply) => {
  const { domain } = request.params;
  const token = localStorage.getItem(`egnyte_token:${domain}`);
  const answer = await fetch(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared/Joints`, { headers: { Authorization: `Bearer ${token}` } }); //~ GET /pubapi/v1/fs/{path} handles=specific
  if (answer.status === 401) return reply.redirect(`/connect/${domain}`);
  if (answer.status === 429) return reply.header('Retry-After', answer.headers.get('Retry-After') ?? '1').code(503).send();
  return reply.code(answer.ok ? 200 : 502).send(await answer.json());
});

await app.listen({ port: 8080 });
