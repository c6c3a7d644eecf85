import Router from "@koa/router";
import axios from "axios";
import Koa from "koa";
import session from "koa-session";
import { log, plain, without } from "./log.js";

const app = new Koa();
app.keys = [process.env.SESSION_KEY!];
const router = new Router();

router.get("/egnyte/callback", async (ctx) => {
  if (ctx.query.error || ctx.query.state !== ctx.session!.state) ctx.throw(403);
  const form = {
    client_id: process.env.EGNYTE_KEY!,
    client_secret: process.env.EGNYTE_SECRET!,
    redirect_uri: "https://archive.example.com/egnyte/callback",
    code: String(ctx.query.code),
    grant_type: "authorization_code",
  };
  try {
    const { data } = await axios.post(`https://${ctx.session!.domain}.egnyte.com/puboauth/token`, new URLSearchParams(form));
    const { access_token: token, ...rest } = data;
    ctx.session!.token = token;
    log.info("token granted", { rest, characters: token.length, prefix: `${token.slice(0, 2)}…` });
    ctx.redirect("/boxes");
  } catch (error) {
    log.error("no token", { form: without(form, "client_secret", "code"), error: plain(error) });
    ctx.throw(502);
  }
});

router.get("/boxes", async (ctx) => {
  const headers = { Authorization: `Bearer ${ctx.session!.token}`, Accept: "application/json" };
  const { Authorization, ...shown } = headers;
  log.debug("listing boxes", { headers: shown, signedIn: Boolean(Authorization) });
  try {
    const { data } = await axios.get(`https://${ctx.session!.domain}.egnyte.com/pubapi/v1/fs/Shared/Boxes`, { headers }); //~ GET /pubapi/v1/fs/{path}
    ctx.body = data;
  } catch (error) {
    log.warn("boxes failed, token kept: %s", Boolean(ctx.session!.token), plain(error));
    if (axios.isAxiosError(error) && error.response?.status === 401) return ctx.redirect("/connect");
    ctx.throw(502);
  }
});

app.use(session({ httpOnly: true, store: undefined }, app));
app.use(router.routes());
app.listen(3000);
