import { randomUUID } from 'node:crypto';
import Fastify from 'fastify';
import { listTenders } from './egnyte.js';
import { exchange } from './token.js';

const app = Fastify({ logger: true });
const states = new Set();

app.get('/connect', async (request, reply) => {
  const state = randomUUID();
  states.add(state);
  const url = new URL(`https://${request.query.domain}.egnyte.com/puboauth/token?response_type=code`);
  url.searchParams.set('client_id', process.env.EGNYTE_CLIENT_ID);
  url.searchParams.set('redirect_uri', 'https://tenderbox.example/connected');
  url.searchParams.set('scope', process.env.EGNYTE_SCOPES); //~ EG108
  url.searchParams.set('state', state);
  return reply.redirect(url.toString());
});

app.get('/connected', async (request, reply) => {
  const { domain, code, state, error } = request.query;
  if (error || !states.delete(state)) {
    return reply.code(400).send({ message: 'not connected' });
  }
  const token = await exchange(domain, code);
  return listTenders(domain, token, () => reply.redirect('/connect'));
});

await app.listen({ port: 3000 });
