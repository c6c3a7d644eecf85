import io.ktor.http.URLBuilder
import io.ktor.http.URLProtocol
import io.ktor.http.buildUrl
import io.ktor.http.path
import io.ktor.http.takeFrom
import io.ktor.server.application.call
import io.ktor.server.engine.embeddedServer
import io.ktor.server.netty.Netty
import io.ktor.server.response.respondRedirect
import io.ktor.server.routing.get
import io.ktor.server.routing.routing

const val BACK = "https://visits.example/egnyte"

fun built(domain: String, key: String) = URLBuilder().apply {
    protocol = URLProtocol.HTTPS
    host = "$domain.egnyte.com"
    path("puboauth", "token") //~ EG103; EG205; EG201
    parameters.append("client_id", key)
    parameters.append("redirect_uri", BACK)
    parameters.append("response_type", "token")
}.buildString()

fun taken(domain: String, key: String) = URLBuilder().apply {
    takeFrom("https://$domain.egnyte.com/puboauth/token") //~ EG205
    parameters.append("client_id", key)
    parameters.append("redirect_uri", BACK)
    parameters.append("response_type", "code")
    parameters.append("scope", "Egnyte.filesystem")
}.buildString()

// Another company's sign-in, made the same way.
fun clinic(key: String) = URLBuilder().apply {
    protocol = URLProtocol.HTTPS
    host = "id.clinic.example"
    path("oauth", "token")
    parameters.append("client_id", key)
    parameters.append("response_type", "token")
}.buildString()

fun main() {
    val key = System.getenv("EGNYTE_KEY")
    embeddedServer(Netty, 8080) {
        routing {
            get("/a/{domain}") { call.respondRedirect(built(call.parameters["domain"]!!, key)) }
            get("/b/{domain}") { call.respondRedirect(taken(call.parameters["domain"]!!, key)) }
            get("/c") { call.respondRedirect(clinic(key)) }
            get("/d/{domain}") {
                val domain = call.parameters["domain"]!!
                val page = buildUrl {
                    protocol = URLProtocol.HTTPS
                    host = "$domain.egnyte.com"
                    path("puboauth", "token")
                    parameters.append("client_id", key) //~ EG205
                    parameters.append("redirect_uri", BACK)
                    parameters.append("response_type", "code")
                    parameters.append("scope", "Egnyte.filesystem")
                }
                call.respondRedirect(page)
            }
        }
    }.start(wait = true)
}
