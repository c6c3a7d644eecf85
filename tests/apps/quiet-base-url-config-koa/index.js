const { randomBytes } = require("node:crypto");
const Koa = require("koa");
const Router = require("@koa/router");
const session = require("koa-session");
const got = require("got");
const { authorizeUrl, exchange } = require("./oauth");

const app = new Koa();
app.keys = [process.env.COOKIE_KEY];
app.use(session({ key: "sid", httpOnly: true, secure: true }, app));
const tokens = new Map();
const router = new Router();

router.get("/connect", (ctx) => {
  ctx.session.domain = ctx.query.domain;
  ctx.session.state = randomBytes(16).toString("base64url");
  ctx.redirect(authorizeUrl(ctx.session.domain, ctx.session.state));
});

router.get("/auth/egnyte", async (ctx) => {
  if (ctx.query.error || ctx.query.state !== ctx.session.state) return ctx.throw(403);
  tokens.set(ctx.session.domain, await exchange(ctx.session.domain, ctx.query.code));
  ctx.redirect("/fossils");
});

router.get("/fossils", async (ctx) => {
  const { domain } = ctx.session;
  try {
    ctx.body = await got(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared/Fossils`, {  //~ GET /pubapi/v1/fs/{path}
      headers: { Authorization: `Bearer ${tokens.get(domain)}` },
      retry: { limit: 3, statusCodes: [429], maxRetryAfter: 60000 },
    }).json();
  } catch (error) {
    if (error.response?.statusCode !== 401) throw error;
    tokens.delete(domain);
    ctx.redirect(`/connect?domain=${domain}`);
  }
});

app.use(router.routes());
app.listen(3000);
