package org.locks;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;

public class KeeperVerticle extends AbstractVerticle {

  private WebClient egnyte;
  private final WebClient levels = WebClient.create(Vertx.vertx(), new WebClientOptions().setDefaultHost("levels.example.org"));

  @Override
  public void start() {
    egnyte = WebClient.create(vertx, new WebClientOptions()
        .setDefaultHost(config().getString("domain") + ".egnyte.com").setDefaultPort(443).setSsl(true));

    Router router = Router.router(vertx);
    router.get("/notes").handler(this::notes);
    router.post("/links").handler(this::share);
    router.get("/groups").handler(this::groups);
    router.get("/level").handler(this::level);
    vertx.createHttpServer().requestHandler(router).listen(8080);
  }

  private void notes(RoutingContext ctx) {
    egnyte.get("/pubapi/v1/notes").bearerTokenAuthentication(System.getenv("EGNYTE_TOKEN")).send() //~ GET /pubapi/v1/notes handles=specific
        .onSuccess(answer -> {
          if (answer.statusCode() == 401) { //~ EG403
            ctx.redirect("/sign-in");
          } else {
            ctx.end(answer.bodyAsString());
          }
        })
        .onFailure(ctx::fail);
  }

  private void share(RoutingContext ctx) {
    JsonObject link = new JsonObject().put("path", ctx.request().getParam("path")).put("type", "file");
    egnyte.post("/pubapi/v1/links") //~ POST /pubapi/v1/links handles=generic
        .putHeader("Authorization", "Bearer " + System.getenv("EGNYTE_TOKEN"))
        .sendJsonObject(link)
        .onSuccess(answer -> {
          if (answer.statusCode() >= 400) { //~ EG402
            ctx.response().setStatusCode(502).end("no link");
          } else {
            ctx.json(answer.bodyAsJsonObject());
          }
        })
        .onFailure(ctx::fail);
  }

  private void groups(RoutingContext ctx) {
    egnyte.getAbs("https://" + config().getString("domain") + ".egnyte.com/pubapi/v2/groups") //~ GET /pubapi/v2/groups handles=none; EG401
        .bearerTokenAuthentication(System.getenv("EGNYTE_TOKEN"))
        .send()
        .onSuccess(answer -> ctx.end(answer.bodyAsString()))
        .onFailure(ctx::fail);
  }

  // The water authority has a path of the same name.
  private void level(RoutingContext ctx) {
    levels.get("/pubapi/v1/notes").send().onSuccess(answer -> ctx.end(answer.bodyAsString()));
  }
}
