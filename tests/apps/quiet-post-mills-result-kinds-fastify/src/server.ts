import Fastify, { type FastifyReply } from 'fastify';
import { Mills, type Kind, type Result } from './egnyte.js';

const app = Fastify();
const mills = new Mills(process.env.EGNYTE_DOMAIN!, process.env.EGNYTE_TOKEN!);

const reactions: Record<Kind, (reply: FastifyReply) => FastifyReply> = {
  'signed-out': (reply) => reply.redirect('/connect'),
  forbidden: (reply) => reply.code(403).send('Ask the owner of the folder.'),
  missing: (reply) => reply.code(404).send('No such folder.'),
  throttled: (reply) => reply.code(503).send('Try again in a minute.'),
  broken: (reply) => reply.code(502).send('Egnyte does not answer.'),
};

const send = <T>(reply: FastifyReply, result: Result<T>) => (result.ok ? reply.send(result.value) : reactions[result.kind](reply));

app.get<{ Params: { folder: string } }>('/mills/:folder', async (request, reply) => send(reply, await mills.list(request.params.folder)));
app.post<{ Body: { path: string } }>('/share', async (request, reply) => send(reply, await mills.share(request.body.path)));

await app.listen({ port: 8080 });
