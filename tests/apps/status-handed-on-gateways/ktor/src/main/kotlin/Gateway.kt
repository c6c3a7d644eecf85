import io.ktor.client.HttpClient
import io.ktor.client.engine.cio.CIO
import io.ktor.client.request.get
import io.ktor.client.request.header
import io.ktor.client.statement.bodyAsText
import io.ktor.client.statement.readBytes
import io.ktor.http.ContentType
import io.ktor.server.application.call
import io.ktor.server.engine.embeddedServer
import io.ktor.server.netty.Netty
import io.ktor.server.response.respond
import io.ktor.server.response.respondBytes
import io.ktor.server.response.respondText
import io.ktor.server.routing.get
import io.ktor.server.routing.routing

val http = HttpClient(CIO)
val root = "https://${System.getenv("EGNYTE_DOMAIN")}.egnyte.com/pubapi"

fun main() {
    embeddedServer(Netty, port = 8080) {
        routing {
            get("/me") {
                val answer = http.get("$root/v1/userinfo") { header("Authorization", call.request.headers["Authorization"]) } //~ GET /pubapi/v1/userinfo handles=unknown
                call.respondText(answer.bodyAsText(), ContentType.Application.Json, answer.status)
            }
            get("/links") {
                val answer = http.get("$root/v1/links") { header("Authorization", call.request.headers["Authorization"]) } //~ GET /pubapi/v1/links handles=unknown
                call.respondBytes(answer.readBytes(), status = answer.status)
            }
            get("/groups") {
                val answer = http.get("$root/v2/groups") { header("Authorization", call.request.headers["Authorization"]) } //~ GET /pubapi/v2/groups handles=unknown
                call.respond(answer.status, answer.bodyAsText())
            }
        }
    }.start(wait = true)
}
