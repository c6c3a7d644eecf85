import Hapi from "@hapi/hapi";
import yar from "@hapi/yar";
import got, { HTTPError } from "got";
import _ from "lodash";
import log from "loglevel";

const server = Hapi.server({ port: 3000 });
await server.register({ plugin: yar, options: { cookieOptions: { password: process.env.COOKIE_KEY, isHttpOnly: true } } });

server.route({
  method: "GET",
  path: "/egnyte/callback",
  async handler(request, h) {
    if (request.query.error || request.query.state !== request.yar.get("state", true)) return h.response().code(403);
    const form = {
      client_id: process.env.EGNYTE_KEY,
      client_secret: process.env.EGNYTE_SECRET,
      redirect_uri: "https://vineyards.example.com/egnyte/callback",
      code: request.query.code,
      grant_type: "authorization_code",
    };
    log.debug("token request", _.omit(form, ["client_secret", "code"]), Object.keys(form));
    const grant = await got.post(`https://${request.yar.get("domain")}.egnyte.com/puboauth/token`, { form }).json();
    request.yar.set("token", grant.access_token);
    log.info("granted", _.pick(grant, ["token_type", "expires_in"]), `${grant.access_token.length} characters`);
    log.info("token %s", grant.access_token.replace(/./g, "*"));
    return h.redirect("/maps");
  },
});

server.route({
  method: "GET",
  path: "/maps",
  async handler(request, h) {
    const headers = { authorization: `Bearer ${request.yar.get("token")}`, accept: "application/json" };
    log.debug("listing maps with", _.omit(headers, "authorization"));
    try {
      return await got(`https://${request.yar.get("domain")}.egnyte.com/pubapi/v1/fs/Shared/Maps`, { headers }).json(); //~ GET /pubapi/v1/fs/{path}
    } catch (error) {
      if (!(error instanceof HTTPError)) throw error;
      log.warn("Egnyte answered", error.response.statusCode, "token there:", !!headers.authorization);
      return error.response.statusCode === 401 ? h.redirect("/connect") : h.response().code(502);
    }
  },
});

await server.start();
