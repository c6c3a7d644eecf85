const { randomBytes } = require("node:crypto");
const fastify = require("fastify")();
const { redirect, scopes } = require("../shared/egnyte.json");
const { keep } = require("./vault");

fastify.register(require("@fastify/cookie"));
fastify.register(require("@fastify/session"), { secret: process.env.SESSION_SECRET });

const at = (domain) => `https://${domain}.egnyte.com/puboauth/token`;

fastify.get("/egnyte/start", async (request, reply) => {
  request.session.domain = request.query.domain;
  request.session.state = randomBytes(16).toString("hex");
  const query = new URLSearchParams({
    client_id: process.env.EGNYTE_KEY,
    redirect_uri: redirect,
    response_type: "code",
    scope: scopes.join(" "),
    state: request.session.state,
  });
  return reply.redirect(`${at(request.session.domain)}?${query}`);
});

fastify.get("/egnyte/back", async (request, reply) => {
  const { code, error, state } = request.query;
  if (error || state !== request.session.state) return reply.code(403).send("refused");
  const answer = await fetch(at(request.session.domain), {
    method: "POST",
    body: new URLSearchParams({
      client_id: process.env.EGNYTE_KEY,
      client_secret: process.env.EGNYTE_SECRET,
      redirect_uri: redirect,
      code,
      grant_type: "authorization_code",
    }),
  });
  await keep(request.session.domain, (await answer.json()).access_token);
  return reply.redirect("/");
});

fastify.listen({ port: 3000 });
