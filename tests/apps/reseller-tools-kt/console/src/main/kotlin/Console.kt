import io.ktor.server.application.call
import io.ktor.server.engine.embeddedServer
import io.ktor.server.netty.Netty
import io.ktor.server.response.respondRedirect
import io.ktor.server.routing.get
import io.ktor.server.routing.routing

private val key = System.getenv("RESELLER_KEY")
private val host = "${System.getenv("NFR_DOMAIN")}.egnyte.com"

fun main() {
    embeddedServer(Netty, port = 8080) {
        routing {
            get("/sign-in") {
                call.respondRedirect("https://$host/puboauth/token?client_id=$key&redirect_uri=https://resellers.egnyte.com/accounts/login/&response_type=token")
            }
            get("/sign-in-with-code") {
                call.respondRedirect("https://$host/puboauth/token?client_id=$key&redirect_uri=https://resellers.egnyte.com/accounts/login/&response_type=code") //~ EG211
            }
        }
    }.start(wait = true)
}
