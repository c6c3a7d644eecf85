package mill;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.handler.SessionHandler;
import io.vertx.ext.web.sstore.LocalSessionStore;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

public class Main extends AbstractVerticle {
  private static final String BACK = "https://mill.example.com/back";

  private final Nonce nonce = new Nonce("egnyte");
  private WebClient client;

  public static void main(String[] args) {
    Vertx.vertx().deployVerticle(new Main());
  }

  @Override
  public void start() {
    client = WebClient.create(vertx);
    Router router = Router.router(vertx);
    router.route().handler(SessionHandler.create(LocalSessionStore.create(vertx)));
    router.get("/connect").handler(this::connect);
    router.get("/back").handler(context -> nonce.demand(context, "state")).handler(this::back);
    router.get("/grists").handler(this::grists);
    vertx.createHttpServer().requestHandler(router).listen(8080);
  }

  private void connect(RoutingContext context) {
    String domain = context.request().getParam("domain");
    context.session().put("domain", domain);
    context.redirect("https://" + domain + ".egnyte.com/puboauth/token"
        + "?client_id=" + System.getenv("EGNYTE_KEY")
        + "&redirect_uri=" + URLEncoder.encode(BACK, StandardCharsets.UTF_8)
        + "&response_type=code&scope=Egnyte.filesystem"
        + "&state=" + nonce.give(context));
  }

  private void back(RoutingContext context) {
    if (context.request().params().contains("error")) {
      context.redirect("/?refused");
      return;
    }
    String domain = context.session().get("domain");
    MultiMap form = MultiMap.caseInsensitiveMultiMap()
        .set("client_id", System.getenv("EGNYTE_KEY"))
        .set("client_secret", System.getenv("EGNYTE_SECRET"))
        .set("redirect_uri", BACK)
        .set("code", context.request().getParam("code"))
        .set("grant_type", "authorization_code");
    client.postAbs("https://" + domain + ".egnyte.com/puboauth/token").sendForm(form)
        .onFailure(context::fail)
        .onSuccess(answer -> {
          context.session().put("token", answer.bodyAsJsonObject().getString("access_token"));
          context.redirect("/grists");
        });
  }

  private void grists(RoutingContext context) {
    String domain = context.session().get("domain");
    String token = context.session().get("token");
    client.getAbs("https://" + domain + ".egnyte.com/pubapi/v1/fs/Shared/Grists")  //~ GET /pubapi/v1/fs/{path}
        .bearerTokenAuthentication(token)
        .send()
        .onFailure(context::fail)
        .onSuccess(answer -> context.json(answer.bodyAsJsonObject()));
  }
}
