package forays

import io.ktor.client.HttpClient
import io.ktor.client.call.body
import io.ktor.client.engine.cio.CIO
import io.ktor.client.plugins.contentnegotiation.ContentNegotiation
import io.ktor.client.request.bearerAuth
import io.ktor.client.request.forms.submitForm
import io.ktor.client.request.get
import io.ktor.client.statement.bodyAsText
import io.ktor.http.HttpHeaders
import io.ktor.http.HttpStatusCode
import io.ktor.http.parameters
import io.ktor.serialization.kotlinx.json.json
import io.ktor.server.application.call
import io.ktor.server.engine.embeddedServer
import io.ktor.server.netty.Netty
import io.ktor.server.response.header
import io.ktor.server.response.respond
import io.ktor.server.response.respondText
import io.ktor.server.routing.get
import io.ktor.server.routing.routing
import kotlin.time.Duration.Companion.days
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

@Serializable
data class Grant(@SerialName("access_token") val accessToken: String)

fun env(name: String): String = System.getenv(name) ?: error("$name is not set")

val base = "https://${env("EGNYTE_DOMAIN")}.egnyte.com"
val http = HttpClient(CIO) { install(ContentNegotiation) { json() } }

val token = Expiring(20.days) {
    http.submitForm(
        "$base/puboauth/token",
        parameters {
            append("grant_type", "password")
            append("client_id", env("EGNYTE_KEY"))
            append("client_secret", env("EGNYTE_SECRET"))
            append("username", env("EGNYTE_USER"))
            append("password", env("EGNYTE_PASSWORD"))
            append("scope", "Egnyte.filesystem")
        },
    ).body<Grant>().accessToken
}

fun main() {
    embeddedServer(Netty, port = 8080) {
        routing {
            get("/finds/{year}") {
                val answer = http.get("$base/pubapi/v1/fs/Shared/Forays/${call.parameters["year"]}") { bearerAuth(token()) } //~ GET /pubapi/v1/fs/{path}
                when (answer.status) {
                    HttpStatusCode.Unauthorized -> {
                        token.forget()
                        call.respond(HttpStatusCode.ServiceUnavailable, "signing in again, please reload")
                    }
                    HttpStatusCode.TooManyRequests -> {
                        answer.headers[HttpHeaders.RetryAfter]?.let { call.response.header(HttpHeaders.RetryAfter, it) }
                        call.respond(HttpStatusCode.ServiceUnavailable)
                    }
                    else -> call.respondText(answer.bodyAsText())
                }
            }
        }
    }.start(wait = true)
}
