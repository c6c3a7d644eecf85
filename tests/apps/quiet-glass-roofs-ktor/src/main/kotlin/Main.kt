import io.ktor.client.HttpClient
import io.ktor.client.request.forms.submitForm
import io.ktor.http.parameters
import io.ktor.server.application.call
import io.ktor.server.engine.embeddedServer
import io.ktor.server.netty.Netty
import io.ktor.server.response.respondRedirect
import io.ktor.server.routing.post
import io.ktor.server.routing.routing
import io.ktor.server.sessions.clear
import io.ktor.server.sessions.get
import io.ktor.server.sessions.sessions

data class Visitor(val name: String)

data class EgnyteSession(val domain: String, val accessToken: String)

private val http = HttpClient()

private suspend fun revoke(session: EgnyteSession) {
    http.submitForm(
        "https://${session.domain}.egnyte.com/pubapi/v1/tokens/revoke",
        parameters { append("token", session.accessToken) },
    )
}

fun main() {
    embeddedServer(Netty, 8080) {
        routing {
            post("/logout") {
                call.sessions.clear<Visitor>()
                call.respondRedirect("/")
            }
            post("/egnyte/disconnect") {
                call.sessions.get<EgnyteSession>()?.let { revoke(it) }
                call.sessions.clear<EgnyteSession>()
                call.respondRedirect("/settings")
            }
        }
    }.start(wait = true)
}
