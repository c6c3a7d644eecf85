package org.lights;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;

public class LogVerticle extends AbstractVerticle {

  private WebClient web;
  private WebClient beacons;
  private String egnyteHost;
  private String weatherHost;

  @Override
  public void start() {
    web = WebClient.create(vertx, new WebClientOptions().setSsl(true));
    beacons = WebClient.create(vertx, new WebClientOptions().setDefaultHost("beacons.example.org").setSsl(true));
    egnyteHost = config().getString("domain") + ".egnyte.com";
    weatherHost = "weather.example.org";

    Router router = Router.router(vertx);
    router.get("/log").handler(this::log);
    router.post("/log/share").handler(this::share);
    router.get("/keepers").handler(this::keepers);
    router.get("/weather").handler(this::weather);
    router.get("/beacons").handler(this::beacons);
    vertx.createHttpServer().requestHandler(router).listen(8080);
  }

  private void log(RoutingContext ctx) {
    web.get(443, egnyteHost, "/pubapi/v1/fs/Shared/Log") //~ GET /pubapi/v1/fs/{path} handles=specific
        .bearerTokenAuthentication(System.getenv("EGNYTE_TOKEN"))
        .send(done -> {
          if (done.failed()) {
            ctx.fail(done.cause());
          } else if (done.result().statusCode() == 401) { //~ EG403
            ctx.redirect("/sign-in");
          } else {
            ctx.end(done.result().bodyAsString());
          }
        });
  }

  private void share(RoutingContext ctx) {
    web.post(egnyteHost, "/pubapi/v1/links") //~ POST /pubapi/v1/links handles=generic
        .bearerTokenAuthentication(System.getenv("EGNYTE_TOKEN"))
        .sendJsonObject(new JsonObject().put("path", ctx.request().getParam("path")).put("type", "file"))
        .onComplete(done -> {
          if (done.succeeded() && done.result().statusCode() < 400) { //~ EG402
            ctx.json(done.result().bodyAsJsonObject());
          } else {
            ctx.response().setStatusCode(502).end("no link");
          }
        });
  }

  // That something came back says nothing of its status.
  private void keepers(RoutingContext ctx) {
    web.request(HttpMethod.GET, 443, egnyteHost, "/pubapi/v2/users") //~ GET /pubapi/v2/users handles=none; EG401
        .bearerTokenAuthentication(System.getenv("EGNYTE_TOKEN"))
        .send()
        .onComplete(done -> {
          if (done.succeeded()) {
            ctx.end(done.result().bodyAsString());
          } else {
            ctx.fail(done.cause());
          }
        });
  }

  // The weather office and the beacons have paths of the same names.
  private void weather(RoutingContext ctx) {
    web.get(443, weatherHost, "/pubapi/v1/links").send().onComplete(done -> ctx.end(done.result().bodyAsString()));
  }

  private void beacons(RoutingContext ctx) {
    beacons.get("/pubapi/v1/links").send().onSuccess(answer -> ctx.end(answer.bodyAsString()));
    web.getAbs("https://" + weatherHost + "/pubapi/v2/groups").send().onSuccess(answer -> ctx.end(answer.bodyAsString()));
  }
}
