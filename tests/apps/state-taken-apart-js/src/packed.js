// Where to go afterwards is packed into the state as base64 JSON.
import { randomUUID } from 'node:crypto';
import { authorizeUrl, redeem } from './egnyte.js';
import { connections } from './connections.js';

const pack = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
const unpack = (text) => JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));

export default async function routes(fastify) {
  fastify.get('/egnyte/start', async (request, reply) => {
    const { domain, next } = request.query;
    return reply.redirect(authorizeUrl(domain, pack({ domain, next, id: randomUUID() })));
  });

  fastify.get('/egnyte/return', async (request, reply) => {
    if (request.query.error) return reply.code(400).send({ error: 'not connected' });
    const { domain, next } = unpack(request.query.state);
    const token = await redeem(domain, request.query.code); //~ EG206
    connections.set(domain, token);
    request.log.info({ domain }, 'connected to Egnyte');
    return reply.redirect(next || '/');
  });
}
