import { serve } from "@hono/node-server";
import { and, eq } from "drizzle-orm";
import { Hono } from "hono";
import { getCookie } from "hono/cookie";
import { db, grants } from "./db.js";
import { put } from "./egnyte.js";
import { open } from "./drive.js";

type Vars = { Variables: { company: string } };
const app = new Hono<Vars>();

app.get("/egnyte/callback", async (c) => {
  const { code, error, state } = c.req.query();
  const [domain, expected] = (getCookie(c, "egnyte-begun") ?? "").split(":");
  if (error || !expected || state !== expected) return c.text("Egnyte was not connected", 403);
  const answer = await fetch(`https://${domain}.egnyte.com/puboauth/token`, {
    method: "POST",
    body: new URLSearchParams({
      client_id: process.env.EGNYTE_KEY!,
      client_secret: process.env.EGNYTE_SECRET!,
      redirect_uri: "https://mover.example.com/egnyte/callback",
      code,
      grant_type: "authorization_code",
    }),
  });
  const { access_token: token } = await answer.json();
  await db.insert(grants).values({ company: c.get("company"), provider: "egnyte", domain, token });
  return c.redirect("/");
});

app.post("/moves", async (c) => {
  const { fileId, name } = await c.req.json();
  const drive = await db.query.grants.findFirst({
    where: and(eq(grants.company, c.get("company")), eq(grants.provider, "google")),
  });
  const egnyte = await db.query.grants.findFirst({
    where: and(eq(grants.company, c.get("company")), eq(grants.provider, "egnyte")),
  });
  await put(egnyte!.domain!, egnyte!.token, name, await open(drive!.token, fileId));
  return c.body(null, 204);
});

// Only Google's side is temporary. Egnyte stays connected as long as the company has an account.
app.delete("/google", async (c) => {
  await disconnectGoogle(c.get("company"));
  return c.body(null, 204);
});

async function disconnectGoogle(company: string) {
  await db.delete(grants).where(and(eq(grants.company, company), eq(grants.provider, "google")));
}

serve({ fetch: app.fetch, port: 8787 });
