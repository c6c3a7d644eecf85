package example.proxy

import io.javalin.Javalin
import java.net.URI
import java.net.URLEncoder
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.util.UUID

private val http = HttpClient.newHttpClient()
private val key = System.getenv("EGNYTE_KEY")
private val clientSecret = System.getenv("EGNYTE_SECRET")
private const val BACK = "https://trail.example.com/back"

private fun form(vararg fields: Pair<String, String>) =
    fields.joinToString("&") { (name, value) -> name + "=" + URLEncoder.encode(value, Charsets.UTF_8) }

fun main() {
    val app = Javalin.create().start(7000)

    app.get("/connect") { ctx ->
        val state = UUID.randomUUID().toString()
        val domain = ctx.queryParam("domain")!!
        ctx.sessionAttribute("state", state)
        ctx.sessionAttribute("domain", domain)
        val query = form(
            "client_id" to key,
            "redirect_uri" to BACK,
            "response_type" to "code",
            "scope" to "Egnyte.filesystem",
            "state" to state,
        )
        ctx.redirect("https://$domain.egnyte.com/puboauth/token?$query")
    }

    app.get("/back") { ctx ->
        if (ctx.queryParam("error") != null || ctx.queryParam("state") != ctx.sessionAttribute<String>("state")) {
            ctx.status(403).result("refused")
            return@get
        }
        val body = form(
            "client_id" to key,
            "client_secret" to clientSecret,
            "redirect_uri" to BACK,
            "code" to ctx.queryParam("code")!!,
            "grant_type" to "authorization_code",
        )
        val request = HttpRequest.newBuilder(URI("https://${ctx.sessionAttribute<String>("domain")}.egnyte.com/puboauth/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build()
        val answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body()
        ctx.sessionAttribute("token", Regex("\"access_token\":\"([^\"]+)\"").find(answer)!!.groupValues[1])
        ctx.redirect("/maps")
    }

    app.get("/maps") { ctx ->
        val request = HttpRequest.newBuilder(URI("https://${ctx.sessionAttribute<String>("domain")}.egnyte.com/pubapi/v1/fs/Shared/Maps"))  //~ GET /pubapi/v1/fs/{path}
            .header("Authorization", "Bearer " + ctx.sessionAttribute<String>("token"))
            .build()
        val answer = http.send(request, HttpResponse.BodyHandlers.ofString())
        when (answer.statusCode()) {
            401 -> ctx.status(401).result("connect Egnyte first")
            429 -> ctx.status(503).header("Retry-After", answer.headers().firstValue("Retry-After").orElse("5"))
            else -> ctx.result(answer.body())
        }
    }
}
