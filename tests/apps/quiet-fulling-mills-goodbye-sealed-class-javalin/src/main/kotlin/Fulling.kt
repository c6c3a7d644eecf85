import io.javalin.Javalin
import io.javalin.http.Context
import io.javalin.http.HttpStatus
import java.util.UUID
import okhttp3.FormBody
import okhttp3.OkHttpClient
import okhttp3.Request
import org.json.JSONObject

const val BACK = "https://fulling.example.com/egnyte/back"
private val http = OkHttpClient()

private fun connect(ctx: Context) {
    val domain = ctx.pathParam("domain")
    val state = UUID.randomUUID().toString()
    ctx.sessionAttribute("pending", domain to state)
    ctx.redirect(
        "https://$domain.egnyte.com/puboauth/token?client_id=${System.getenv("EGNYTE_KEY")}&redirect_uri=$BACK" +
            "&scope=Egnyte.filesystem&response_type=code&state=$state",
    )
}

private fun back(ctx: Context) {
    val (domain, state) = ctx.consumeSessionAttribute<Pair<String, String>>("pending") ?: return Unit.also { ctx.status(403) }
    if (ctx.queryParam("error") != null || ctx.queryParam("state") != state) {
        ctx.status(HttpStatus.FORBIDDEN)
        return
    }
    val form = FormBody.Builder()
        .add("client_id", System.getenv("EGNYTE_KEY"))
        .add("client_secret", System.getenv("EGNYTE_SECRET"))
        .add("redirect_uri", BACK)
        .add("code", ctx.queryParam("code")!!)
        .add("grant_type", "authorization_code")
        .build()
    val grant = http.newCall(Request.Builder().url("https://$domain.egnyte.com/puboauth/token").post(form).build()).execute()
        .use { JSONObject(it.body!!.string()) }
    ctx.sessionAttribute("account", Account.Egnyte(domain, grant.getString("access_token")))
    ctx.redirect("/mills")
}

private fun mills(ctx: Context) {
    val account = ctx.sessionAttribute<Account>("account") as? Account.Egnyte ?: return ctx.redirect("/")
    val request = Request.Builder() //~ GET /pubapi/v1/fs/{path} handles=specific
        .url("https://${account.domain}.egnyte.com/pubapi/v1/fs/Shared/Mills")
        .header("Authorization", account.header)
        .build()
    http.newCall(request).execute().use { answer ->
        when (answer.code) {
            200 -> ctx.contentType("application/json").result(answer.body!!.string())
            401 -> ctx.redirect("/connect/${account.domain}")
            429 -> ctx.header("Retry-After", answer.header("Retry-After") ?: "1").status(503)
            else -> ctx.status(502)
        }
    }
}

private fun disconnect(ctx: Context) {
    ctx.consumeSessionAttribute<Account>("account")?.apply { goodbye(http) }?.let { ctx.result("${it.label} was disconnected.") }
}

fun main() {
    Javalin.create()
        .get("/connect/{domain}", ::connect)
        .get("/egnyte/back", ::back)
        .get("/mills", ::mills)
        .post("/disconnect", ::disconnect)
        .start(8080)
}
