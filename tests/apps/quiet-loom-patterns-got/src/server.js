import Fastify from 'fastify'
import { HTTPError } from 'got'
import { connectionOf } from './connections.js'
import { egnyteFor } from './egnyte.js'

const app = Fastify()

app.setErrorHandler((error, request, reply) => {
  if (error instanceof HTTPError && error.response.statusCode === 401) {
    return reply.redirect('/egnyte/connect')
  }
  return reply.code(502).send({ message: error.message })
})

app.get('/patterns/:loom', async (request) => {
  const egnyte = egnyteFor(await connectionOf(request))
  const { body } = await egnyte.get(`fs/Shared/Looms/${request.params.loom}`) //~ GET /pubapi/v1/fs/{path} handles=specific
  return body.files ?? []
})

await app.listen({ port: Number(process.env.PORT) })
