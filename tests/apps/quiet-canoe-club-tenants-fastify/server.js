import Fastify from 'fastify'
import helmet from '@fastify/helmet'
import axios from 'axios'
import { hostOf, openInBrowser, OUR_FLYER, STATUS_PAGE } from './tenants.js'
import { tokenOf } from './vault.js'

const app = Fastify()
await app.register(helmet, {
  contentSecurityPolicy: { directives: { 'frame-src': ['https://*.egnyte.com'], 'connect-src': ["'self'", 'https://canoeclub.egnyte.com'] } },
})

app.setErrorHandler((error, request, reply) => {
  if (axios.isAxiosError(error)) {
    const { status, headers } = error.response ?? {}
    if (status === 401) return reply.redirect(`/connect/${request.params.club}`)
    if (status === 429) return reply.code(503).header('Retry-After', headers['retry-after']).send({ see: STATUS_PAGE })
  }
  return reply.code(error.statusCode ?? 500).send({ message: error.message })
})

app.get('/:club/routes', async ({ params }) => {
  const host = hostOf(params.club)
  const { data } = await axios.get(`https://${host}/pubapi/v1/fs/Shared/Routes`, { //~ GET /pubapi/v1/fs/{path}
    headers: { Authorization: `Bearer ${await tokenOf(params.club)}` },
  })
  return { flyer: OUR_FLYER, routes: data.files.map((file) => ({ name: file.name, link: openInBrowser(host, file) })) }
})

await app.listen({ port: 3000 })
