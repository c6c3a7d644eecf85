package lifts

import io.vertx.core.MultiMap
import io.vertx.core.Vertx
import io.vertx.ext.web.Router
import io.vertx.ext.web.RoutingContext
import io.vertx.ext.web.client.WebClient
import io.vertx.ext.web.handler.SessionHandler
import io.vertx.ext.web.sstore.LocalSessionStore
import java.net.URLEncoder
import java.util.UUID

data class SignIn(
    val host: String,
    val clientId: String,
    val redirectUri: String,
    val scope: String? = null,
    val responseType: String = "code",
)

fun SignIn.url(state: String): String = buildList {
    add("client_id" to clientId)
    add("redirect_uri" to redirectUri)
    add("response_type" to responseType)
    scope?.let { add("scope" to it) }
    add("state" to state)
}.joinToString("&", prefix = "$host/puboauth/token?") { (k, v) -> "$k=${URLEncoder.encode(v, Charsets.UTF_8)}" } //~ EG103

private val egnyte = SignIn("https://${System.getenv("EGNYTE_DOMAIN")}.egnyte.com", System.getenv("EGNYTE_KEY"), "https://lifts.example.com/egnyte")
private val planner = SignIn("https://planner.example.com", System.getenv("PLANNER_KEY"), "https://lifts.example.com/planner", "plans")

private fun RoutingContext.send(to: SignIn) {
    val state = UUID.randomUUID().toString()
    session().put("state", state)
    redirect(to.url(state))
}

fun main() {
    val vertx = Vertx.vertx()
    val web = WebClient.create(vertx)
    val router = Router.router(vertx)
    router.route().handler(SessionHandler.create(LocalSessionStore.create(vertx)))
    router.get("/connect").handler { it.send(egnyte) }
    router.get("/plan").handler { it.send(planner) }
    router.get("/egnyte").handler { ctx ->
        if (ctx.queryParam("error").isNotEmpty() || ctx.queryParam("state").first() != ctx.session().get<String>("state")) {
            ctx.fail(403)
            return@handler
        }
        val form = MultiMap.caseInsensitiveMultiMap()
            .add("client_id", egnyte.clientId)
            .add("client_secret", System.getenv("EGNYTE_SECRET"))
            .add("redirect_uri", egnyte.redirectUri)
            .add("code", ctx.queryParam("code").first())
            .add("grant_type", "authorization_code")
        web.postAbs("${egnyte.host}/puboauth/token").sendForm(form).onSuccess {
            ctx.session().put("token", it.bodyAsJsonObject().getString("access_token"))
            ctx.redirect("/lifts")
        }
    }
    router.get("/lifts").handler { ctx ->
        web.getAbs("${egnyte.host}/pubapi/v1/fs/Shared/Lifts") //~ GET /pubapi/v1/fs/{path} handles=specific
            .bearerTokenAuthentication(ctx.session().get("token"))
            .send()
            .onSuccess { if (it.statusCode() == 401) ctx.redirect("/connect") else ctx.end(it.bodyAsBuffer()) }
    }
    vertx.createHttpServer().requestHandler(router).listen(8080)
}
