import { randomUUID } from 'node:crypto';

export default async function (fastify) {
  fastify.get('/login', async (req, reply) => {
    const state = randomUUID();
    req.session.set('state', state);
    req.session.set('domain', req.query.domain);
    return reply.redirect(fastify.egnyte.authorizeUrl(req.query.domain, state));
  });

  fastify.get('/callback', async (req, reply) => {
    const { code, state, error } = req.query;
    if (error) return reply.redirect('/?denied');
    if (state !== req.session.get('state')) throw fastify.httpErrors.badRequest('state');
    const token = await fastify.egnyte.exchange(req.session.get('domain'), code);
    req.session.set('token', token);
    return reply.redirect('/reports');
  });
}
