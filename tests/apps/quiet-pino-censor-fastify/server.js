import cookie from "@fastify/cookie";
import session from "@fastify/session";
import Fastify from "fastify";
import { logger } from "./logger.js";

const app = Fastify({ logger });
app.register(cookie);
app.register(session, { secret: process.env.SESSION_KEY });

app.get("/egnyte/callback", async (request, reply) => {
  if (request.query.error || request.query.state !== request.session.state) return reply.code(403).send();
  const form = {
    client_id: process.env.EGNYTE_KEY,
    client_secret: process.env.EGNYTE_SECRET,
    redirect_uri: "https://ferries.example.com/egnyte/callback",
    code: request.query.code,
    grant_type: "authorization_code",
  };
  request.log.debug({ form }, "asking for a token");
  const answer = await fetch(`https://${request.session.domain}.egnyte.com/puboauth/token`, {
    method: "POST",
    body: new URLSearchParams(form),
  });
  const grant = await answer.json();
  request.log.info({ grant, domain: request.session.domain }, "connected");
  request.session.token = grant.access_token;
  return reply.redirect("/manifests");
});

app.get("/manifests", async (request, reply) => {
  const headers = { authorization: `Bearer ${request.session.token}` };
  request.log.debug({ headers }, "listing");
  const answer = await fetch(`https://${request.session.domain}.egnyte.com/pubapi/v1/fs/Shared/Manifests`, { headers }); //~ GET /pubapi/v1/fs/{path}
  if (answer.status === 401) {
    request.log.warn({ token: request.session.token }, "token refused");
    return reply.redirect("/connect");
  }
  return answer.json();
});

await app.listen({ port: 3000 });
