import { randomUUID } from "node:crypto"
import Fastify from "fastify"
import { request } from "undici"
import { Token } from "./token.js"

interface Account {
  domain: string
  token: Token
}

const BACK = "https://stoats.example.com/egnyte/back"
const app = Fastify({ logger: true })
const waiting = new Map<string, string>()
const accounts = new Map<string, Account>()

app.get<{ Querystring: { domain: string } }>("/egnyte/connect", ({ query: { domain } }, reply) => {
  const state = randomUUID()
  waiting.set(state, domain)
  const url = new URL("/puboauth/token", `https://${domain}.egnyte.com`)
  url.search = new URLSearchParams({
    client_id: process.env.EGNYTE_KEY!,
    redirect_uri: BACK,
    scope: "Egnyte.filesystem",
    response_type: "code",
    state,
  }).toString()
  return reply.redirect(url.href)
})

app.get<{ Querystring: Record<string, string> }>("/egnyte/back", async ({ query, log }, reply) => {
  const domain = waiting.get(query.state)
  if (!domain || query.error) return reply.code(403).send()
  waiting.delete(query.state)
  const answer = await request(`https://${domain}.egnyte.com/puboauth/token`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({
      client_id: process.env.EGNYTE_KEY!,
      client_secret: process.env.EGNYTE_SECRET!,
      redirect_uri: BACK,
      code: query.code,
      grant_type: "authorization_code",
    }).toString(),
  })
  const grant = (await answer.body.json()) as { access_token: string; expires_in?: number }
  const { access_token, ...rest } = grant
  const shown = { ...grant }
  if (shown.access_token) shown.access_token = "***"
  log.debug({ shown })
  const account: Account = { domain, token: Token.of(access_token) }
  accounts.set(domain, account)
  log.info({ account, ...rest }, `token granted: ${account.token}`)
  console.debug("kept", account)
  return reply.send({ account })
})

app.get<{ Params: { domain: string } }>("/tracks/:domain", async ({ params: { domain } }, reply) => {
  const account = accounts.get(domain)
  if (!account) return reply.redirect(`/egnyte/connect?domain=${domain}`)
  const { statusCode, headers, body } = await request(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared/Tracks`, { //~ GET /pubapi/v1/fs/{path}
    headers: { authorization: `Bearer ${account.token.reveal()}` },
  })
  if (statusCode === 401) {
    accounts.delete(domain)
    return reply.redirect(`/egnyte/connect?domain=${domain}`)
  }
  if (statusCode === 429) return reply.code(503).header("retry-after", headers["retry-after"]).send()
  return body.json()
})

await app.listen({ port: 3000 })
