package at.filiale.gateway

import io.ktor.http.HttpHeaders
import io.ktor.http.HttpStatusCode
import io.ktor.server.application.call
import io.ktor.server.engine.embeddedServer
import io.ktor.server.netty.Netty
import io.ktor.server.response.header
import io.ktor.server.response.respond
import io.ktor.server.response.respondText
import io.ktor.server.routing.get
import io.ktor.server.routing.routing

/** Branches read their folders through us; nobody in a branch has an Egnyte account. */
fun main() {
    val folders = Folders(System.getenv("EGNYTE_DOMAIN"), System.getenv("EGNYTE_TOKEN"))
    embeddedServer(Netty, port = 8080) {
        routing {
            get("/branches/{branch}") {
                try {
                    call.respondText(folders.of(call.parameters["branch"]!!))
                } catch (refused: TokenRefused) {
                    call.application.environment.log.error("Egnyte refuses the token: somebody has to sign in again")
                    call.respond(HttpStatusCode.ServiceUnavailable)
                } catch (busy: Busy) {
                    call.response.header(HttpHeaders.RetryAfter, busy.seconds)
                    call.respond(HttpStatusCode.ServiceUnavailable)
                }
            }
            get("/health") {
                folders.reachable()
                call.respond(HttpStatusCode.NoContent)
            }
        }
    }.start(wait = true)
}
