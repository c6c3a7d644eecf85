import { randomUUID } from 'node:crypto';
import { PrismaClient } from '@prisma/client';
import { authorizeUrl, redeem } from './egnyte.js';
import { connections } from './connections.js';

const prisma = new PrismaClient();

function readState(raw) {
  const [domain, nonce] = raw.split('|');
  return { domain, nonce };
}

export default async function routes(fastify) {
  fastify.get('/egnyte/start', async (request, reply) => {
    const nonce = randomUUID();
    await prisma.signIn.create({ data: { nonce, userId: request.user.id } });
    return reply.redirect(authorizeUrl(request.query.domain, `${request.query.domain}|${nonce}`));
  });

  fastify.get('/egnyte/return', async (request, reply) => {
    if (request.query.error) return reply.code(400).send({ error: 'not connected' });
    const { domain, nonce } = readState(request.query.state);
    const signIn = await prisma.signIn.findFirst({ where: { nonce } });
    if (!signIn) return reply.code(403).send({ error: 'nobody asked' });
    connections.set(domain, await redeem(domain, request.query.code));
    return reply.redirect('/');
  });

  fastify.get('/egnyte/again', async (request, reply) => {
    if (request.query.error) return reply.code(400).send({ error: 'not connected' });
    const { domain, nonce } = readState(request.query.state);
    const known = request.session.nonces.some((one) => one === nonce);
    if (!known) return reply.code(403).send({ error: 'nobody asked' });
    connections.set(domain, await redeem(domain, request.query.code));
    return reply.redirect('/');
  });
}
