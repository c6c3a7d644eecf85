import jwt from "@fastify/jwt";
import Fastify from "fastify";

const app = Fastify();
app.register(jwt, { secret: process.env.JWT_SECRET });

const ended = new Set();
const base = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com`;
let token = null; // the studio's, for all its people

async function egnyteToken() {
  if (token) return token;
  const answer = await fetch(`${base}/puboauth/token`, {
    method: "POST",
    body: new URLSearchParams({
      client_id: process.env.EGNYTE_KEY,
      client_secret: process.env.EGNYTE_SECRET,
      username: process.env.EGNYTE_USER,
      password: process.env.EGNYTE_PASSWORD,
      scope: "Egnyte.filesystem",
      grant_type: "password",
    }),
  });
  token = (await answer.json()).access_token;
  return token;
}

app.get("/api/egnyte/shelf", { onRequest: [(request) => request.jwtVerify()] }, async () => {
  const answer = await fetch(`${base}/pubapi/v1/fs/Shared/Shelf`, { //~ GET /pubapi/v1/fs/{path}
    headers: { Authorization: `Bearer ${await egnyteToken()}` },
  });
  return answer.json();
});

app.post("/api/logout", async (request, reply) => {
  const token = await request.jwtVerify();
  ended.add(token.jti);
  reply.clearCookie("token");
  return reply.code(204).send();
});

app.listen({ port: 8080 });
