import io.ktor.client.HttpClient
import io.ktor.client.engine.cio.CIO
import io.ktor.client.request.bearerAuth
import io.ktor.client.request.forms.submitForm
import io.ktor.client.request.get
import io.ktor.client.statement.bodyAsText
import io.ktor.http.HttpStatusCode
import io.ktor.http.parameters
import io.ktor.server.engine.embeddedServer
import io.ktor.server.netty.Netty
import io.ktor.server.response.respond
import io.ktor.server.response.respondRedirect
import io.ktor.server.response.respondText
import io.ktor.server.routing.get
import io.ktor.server.routing.routing
import java.util.UUID
import java.util.concurrent.ConcurrentHashMap
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive

const val BACK = "https://mills.example.com/egnyte/back"
private val http = HttpClient(CIO)
private val waiting = ConcurrentHashMap<String, String>()

fun main() {
    embeddedServer(Netty, port = 8080) {
        routing {
            get("/connect/{domain}") {
                val domain = call.parameters["domain"]!!
                val state = UUID.randomUUID().toString().also { waiting[it] = domain }
                call.respondRedirect(
                    "https://$domain.egnyte.com/puboauth/token?client_id=${System.getenv("EGNYTE_KEY")}" +
                        "&redirect_uri=$BACK&scope=Egnyte.filesystem&response_type=code&state=$state",
                )
            }
            get("/egnyte/back") {
                val query = call.request.queryParameters
                val domain = waiting.remove(query["state"].orEmpty())
                if (domain == null || query["error"] != null) return@get call.respond(HttpStatusCode.Forbidden)
                val answer = http.submitForm(
                    "https://$domain.egnyte.com/puboauth/token",
                    parameters {
                        append("client_id", System.getenv("EGNYTE_KEY"))
                        append("client_secret", System.getenv("EGNYTE_SECRET"))
                        append("redirect_uri", BACK)
                        append("code", query["code"]!!)
                        append("grant_type", "authorization_code")
                    },
                )
                val grant = Json.parseToJsonElement(answer.bodyAsText()).jsonObject
                keep(domain, grant.getValue("access_token").jsonPrimitive.content)
                call.respondRedirect("/mills/$domain")
            }
            get("/mills/{domain}") {
                val domain = call.parameters["domain"]!!
                val token = tokenOf(domain) ?: return@get call.respondRedirect("/connect/$domain")
                val answer = http.get("https://$domain.egnyte.com/pubapi/v1/fs/Shared/Mills") { bearerAuth(token) } //~ GET /pubapi/v1/fs/{path} handles=specific
                when (answer.status) {
                    HttpStatusCode.OK -> call.respondText(answer.bodyAsText())
                    HttpStatusCode.Unauthorized -> call.respondRedirect("/connect/$domain")
                    HttpStatusCode.TooManyRequests -> call.respond(HttpStatusCode.ServiceUnavailable)
                    else -> call.respond(HttpStatusCode.BadGateway)
                }
            }
        }
    }.start(wait = true)
}
