package com.example.salt;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.ext.web.handler.SessionHandler;
import io.vertx.ext.web.sstore.LocalSessionStore;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import java.util.UUID;

public class SaltVerticle extends AbstractVerticle {

    private static final String BACK = "https://salt.example.com/back";
    private WebClient egnyte;
    private WebClient pumps;

    public static void main(String[] args) {
        Vertx.vertx().deployVerticle(new SaltVerticle());
    }

    @Override
    public void start() {
        egnyte = WebClient.create(vertx, new WebClientOptions().setSsl(true).setDefaultPort(443));
        // The pumps' controllers know neither names nor certificates.
        pumps = WebClient.create(vertx, new WebClientOptions().setSsl(true).setTrustAll(true).setVerifyHost(false));
        Router router = Router.router(vertx);
        router.route().handler(SessionHandler.create(LocalSessionStore.create(vertx)).setCookieSecureFlag(true).setCookieHttpOnlyFlag(true));
        router.get("/connect/:domain").handler(this::connect);
        router.get("/reconnect").handler(this::reconnect);
        router.get("/back").handler(this::back);
        router.get("/pans").handler(this::pans);
        router.get("/links").handler(this::links);
        router.get("/pump").handler(c -> pumps.getAbs("https://10.0.4.7/state").send().onSuccess(r -> c.end(r.body())).onFailure(c::fail));
        vertx.createHttpServer().requestHandler(router).listen(8080);
    }

    private static String host(RoutingContext context) {
        return context.session().<String>get("domain") + ".egnyte.com";
    }

    private void connect(RoutingContext context) {
        context.session().put("domain", context.pathParam("domain"));
        go(context, "Egnyte.filesystem Egnyte.link");
    }

    private void reconnect(RoutingContext context) {
        go(context, "Egnyte.link" + " " + "Egnyte.filesystem");
    }

    private void go(RoutingContext context, String scope) {
        String state = UUID.randomUUID().toString();
        context.session().put("state", state);
        StringJoiner query = new StringJoiner("&", "https://" + host(context) + "/puboauth/token?", "");
        query.add("response_type=code").add("client_id=" + System.getenv("EGNYTE_KEY")).add("state=" + state);
        query.add("redirect_uri=" + URLEncoder.encode(BACK, StandardCharsets.UTF_8));
        query.add("scope=" + URLEncoder.encode(scope, StandardCharsets.UTF_8));
        context.redirect(query.toString());
    }

    private void back(RoutingContext context) {
        String state = context.session().remove("state");
        if (context.request().getParam("error") != null || state == null || !state.equals(context.request().getParam("state"))) {
            context.fail(403);
            return;
        }
        MultiMap form = MultiMap.caseInsensitiveMultiMap()
                .set("client_id", System.getenv("EGNYTE_KEY"))
                .set("client_secret", System.getenv("EGNYTE_SECRET"))
                .set("redirect_uri", BACK)
                .set("code", context.request().getParam("code"))
                .set("grant_type", "authorization_code");
        egnyte.post(host(context), "/puboauth/token").sendForm(form)
                .onSuccess(answer -> {
                    context.session().put("token", answer.bodyAsJsonObject().getString("access_token"));
                    context.redirect("/pans");
                })
                .onFailure(context::fail);
    }

    private void pans(RoutingContext context) {
        egnyte.get(host(context), "/pubapi/v1/fs/Shared/Pans").bearerTokenAuthentication(context.session().get("token")).send() //~ GET /pubapi/v1/fs/{path}
                .onSuccess(answer -> passOn(context, answer)).onFailure(context::fail);
    }

    private void links(RoutingContext context) {
        egnyte.get(host(context), "/pubapi/v1/links").bearerTokenAuthentication(context.session().get("token")).send() //~ GET /pubapi/v1/links
                .onSuccess(answer -> passOn(context, answer)).onFailure(context::fail);
    }

    private void passOn(RoutingContext context, HttpResponse<Buffer> answer) {
        switch (answer.statusCode()) {
            case 401 -> context.redirect("/reconnect");
            case 429 -> vertx.setTimer(1000L * Integer.parseInt(answer.getHeader("Retry-After")), id -> context.reroute(context.normalizedPath()));
            default -> context.response().setStatusCode(answer.statusCode()).end(answer.body());
        }
    }
}
