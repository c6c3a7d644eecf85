import { createHmac, timingSafeEqual } from "node:crypto";
import fastify from "fastify";
import { drivePage, mapOf } from "./drive.js";
import { Egnyte } from "./egnyte.js";

const app = fastify();
const egnyte = new Egnyte(process.env.EGNYTE_DOMAIN!, process.env.EGNYTE_TOKEN!);

const sign = (what: string) => createHmac("sha256", process.env.SHARE_KEY!).update(what).digest("base64url");

app.get<{ Params: { role: string } }>("/roles/:role/invite", async (req) => {
  const token = sign(req.params.role);
  return { link: `https://castings.example.com/roles/${req.params.role}/tape?token=${token}` };
});

app.get<{ Params: { role: string }; Querystring: { token: string } }>("/roles/:role/tape", async (req, reply) => {
  const wanted = Buffer.from(sign(req.params.role));
  const given = Buffer.from(req.query.token);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return reply.code(404).send();
  return egnyte.folder(`Castings/${req.params.role}`);
});

app.get<{ Querystring: { pageToken?: string } }>("/links", (req) => egnyte.links("/Shared/Castings", req.query.pageToken ?? "0"));

app.get<{ Querystring: { pageToken?: string } }>("/headshots", (req) =>
  drivePage(process.env.GOOGLE_TOKEN!, "headshots", req.query.pageToken),
);

app.get("/map", async () => ({ image: mapOf(11.58, 48.14) }));

await app.listen({ port: 8080 });
