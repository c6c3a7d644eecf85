import { randomUUID } from 'node:crypto';
import Fastify from 'fastify';
import { request } from 'undici';
import { EgnyteProvider, NotaryProvider } from './providers.js';

const app = Fastify();
const egnyte = new EgnyteProvider('https://escrow.example.com/egnyte');
const notary = new NotaryProvider('https://escrow.example.com/notary');

app.get('/connect/egnyte', async (req, reply) => {
  req.session.state = randomUUID();
  return reply.redirect(egnyte.authorizeUrl(req.session.state));
});
app.get('/connect/notary', async (req, reply) => {
  req.session.state = randomUUID();
  return reply.redirect(notary.authorizeUrl(req.session.state));
});
app.get('/files', async (req, reply) => {
  const answer = await request(`https://${req.session.domain}.egnyte.com/pubapi/v1/fs/Shared/Escrow`, { //~ GET /pubapi/v1/fs/{path} handles=specific
    headers: { authorization: `Bearer ${req.session.token}` },
  });
  if (answer.statusCode === 401) return reply.redirect('/connect/egnyte');
  return answer.body.json();
});
app.listen({ port: 3000 });
