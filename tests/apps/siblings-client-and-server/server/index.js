const fastify = require('fastify')();

fastify.get('/api/snags', async () => ({ snags: [] }));
fastify.listen({ port: 4000 });
