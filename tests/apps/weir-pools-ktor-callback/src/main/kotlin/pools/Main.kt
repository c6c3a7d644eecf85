package pools

import io.ktor.client.HttpClient
import io.ktor.client.call.body
import io.ktor.client.engine.cio.CIO
import io.ktor.client.request.forms.submitForm
import io.ktor.http.HttpStatusCode
import io.ktor.http.Parameters
import io.ktor.http.URLBuilder
import io.ktor.http.parameters
import io.ktor.server.application.call
import io.ktor.server.application.install
import io.ktor.server.engine.embeddedServer
import io.ktor.server.netty.Netty
import io.ktor.server.response.respond
import io.ktor.server.response.respondRedirect
import io.ktor.server.routing.get
import io.ktor.server.routing.routing
import io.ktor.server.sessions.Sessions
import io.ktor.server.sessions.cookie
import io.ktor.server.sessions.get
import io.ktor.server.sessions.sessions
import io.ktor.server.sessions.set
import java.util.UUID

data class Visit(val domain: String, val state: String, val token: String? = null)

sealed interface Outcome {
    data class Granted(val code: String) : Outcome
    data class Denied(val why: String) : Outcome
}

fun outcome(query: Parameters): Outcome =
    query["error"]?.let(Outcome::Denied) ?: Outcome.Granted(query["code"].orEmpty()) //~ EG206

const val BACK = "https://pools.example.com/back"

fun main() {
    val http = HttpClient(CIO)
    embeddedServer(Netty, port = 8080) {
        install(Sessions) { cookie<Visit>("visit") }
        routing {
            get("/connect") {
                val domain = call.request.queryParameters["domain"] ?: return@get call.respond(HttpStatusCode.BadRequest)
                val visit = Visit(domain, UUID.randomUUID().toString())
                call.sessions.set(visit)
                val address = URLBuilder("https://$domain.egnyte.com/puboauth/token").apply {
                    parameters.append("client_id", System.getenv("EGNYTE_KEY"))
                    parameters.append("redirect_uri", BACK)
                    parameters.append("response_type", "code")
                    parameters.append("scope", "Egnyte.filesystem")
                    parameters.append("state", visit.state)
                }
                call.respondRedirect(address.buildString())
            }
            get("/back") {
                val visit = call.sessions.get<Visit>() ?: return@get call.respond(HttpStatusCode.Forbidden)
                when (val outcome = outcome(call.request.queryParameters)) {
                    is Outcome.Denied -> call.respondRedirect("/refused")
                    is Outcome.Granted -> {
                        val answer = http.submitForm(
                            "https://${visit.domain}.egnyte.com/puboauth/token",
                            parameters {
                                append("client_id", System.getenv("EGNYTE_KEY"))
                                append("client_secret", System.getenv("EGNYTE_SECRET"))
                                append("redirect_uri", BACK)
                                append("code", outcome.code)
                                append("grant_type", "authorization_code")
                            },
                        )
                        call.sessions.set(visit.copy(token = answer.body<Map<String, String>>()["access_token"]))
                        call.respondRedirect("/")
                    }
                }
            }
        }
    }.start(wait = true)
}
