import Fastify from 'fastify';
import sensible from '@fastify/sensible';
import secureSession from '@fastify/secure-session';
import egnyte from './plugins/egnyte.js';
import auth from './routes/auth.js';
import reports from './routes/reports.js';

const fastify = Fastify({ logger: true });

await fastify.register(sensible);
await fastify.register(secureSession, {
  key: Buffer.from(process.env.SESSION_KEY, 'hex'),
  cookie: { path: '/', httpOnly: true, secure: true },
});
await fastify.register(egnyte, {
  clientId: process.env.EGNYTE_CLIENT_ID,
  clientSecret: process.env.EGNYTE_CLIENT_SECRET,
  redirectUri: 'https://reports.tallowmere.example/callback',
});
await fastify.register(auth);
await fastify.register(reports);

await fastify.listen({ port: Number(process.env.PORT ?? 3000), host: '0.0.0.0' });
