import { randomUUID } from "node:crypto";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { settings } from "./settings";

const app = new Hono().basePath("/api");
const sessions = new Map<string, { domain: string; state?: string; token?: string }>();
const tokenUrl = (domain: string) => `https://${domain}.egnyte.com/puboauth/token`;

app.get("/connect", (c) => {
  const id = randomUUID();
  const state = randomUUID();
  const domain = c.req.query("domain") ?? "";
  sessions.set(id, { domain, state });
  setCookie(c, "sid", id, { httpOnly: true, secure: true, sameSite: "Lax" });
  const { clientId, redirectUri, scope } = settings;
  const query = new URLSearchParams({ client_id: clientId, redirect_uri: redirectUri, scope, state, response_type: "code" });
  return c.redirect(`${tokenUrl(domain)}?${query}`);
});

app.get("/callback", async (c) => {
  const session = sessions.get(getCookie(c, "sid") ?? "");
  if (!session || c.req.query("error") || c.req.query("state") !== session.state) return c.text("refused", 403);
  const answer = await fetch(tokenUrl(session.domain), {
    method: "POST",
    body: new URLSearchParams({
      client_id: settings.clientId,
      client_secret: settings.clientSecret,
      redirect_uri: settings.redirectUri,
      code: c.req.query("code") ?? "",
      grant_type: "authorization_code",
    }),
  });
  session.token = (await answer.json()).access_token;
  return c.redirect("/");
});

app.get("/tiles", async (c) => {
  const session = sessions.get(getCookie(c, "sid") ?? "");
  if (!session?.token) return c.text("connect first", 401);
  const answer = await fetch(`https://${session.domain}.egnyte.com/pubapi/v1/fs/Shared/Tiles`, {  //~ GET /pubapi/v1/fs/{path}
    headers: { Authorization: `Bearer ${session.token}` },
  });
  if (answer.status === 401) return c.text("connect again", 401);
  if (answer.status === 429 || answer.headers.has("X-Mashery-Error-Code"))
    return c.text("later", 503, { "Retry-After": answer.headers.get("Retry-After") ?? "5" });
  return c.json(await answer.json());
});

serve({ fetch: app.fetch, port: 8787 });
