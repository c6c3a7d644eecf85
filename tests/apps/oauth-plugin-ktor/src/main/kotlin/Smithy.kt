import io.ktor.client.*
import io.ktor.client.engine.cio.*
import io.ktor.client.request.*
import io.ktor.client.statement.*
import io.ktor.http.*
import io.ktor.server.application.*
import io.ktor.server.auth.*
import io.ktor.server.engine.*
import io.ktor.server.netty.*
import io.ktor.server.response.*
import io.ktor.server.routing.*
import io.ktor.server.sessions.*

data class Smith(val token: String)

private val egnyte = "https://${System.getenv("EGNYTE_DOMAIN")}.egnyte.com"
private val http = HttpClient(CIO)

private val settings = OAuthServerSettings.OAuth2ServerSettings(
    name = "egnyte",
    authorizeUrl = "$egnyte/puboauth/token",
    accessTokenUrl = "$egnyte/puboauth/token",
    requestMethod = HttpMethod.Post,
    clientId = System.getenv("EGNYTE_KEY"),
    clientSecret = System.getenv("EGNYTE_SECRET"),
    defaultScopes = listOf("Egnyte.filesystem", "Egnyte.group"), //~ EG102
)

private val forge = OAuthServerSettings.OAuth2ServerSettings(
    name = "forge",
    authorizeUrl = "https://forge.example/oauth/authorize",
    accessTokenUrl = "https://forge.example/oauth/token",
    clientId = System.getenv("FORGE_KEY"),
    clientSecret = System.getenv("FORGE_SECRET"),
    defaultScopes = listOf("orders,stock"),
)

fun main() {
    embeddedServer(Netty, port = 8080) {
        install(Sessions) { cookie<Smith>("smith", SessionStorageMemory()) }
        install(Authentication) {
            oauth("egnyte") {
                urlProvider = { "https://smithy.example/back" }
                providerLookup = { settings }
                client = http
            }
            oauth("forge") {
                urlProvider = { "https://smithy.example/forge" }
                providerLookup = { forge }
                client = http
            }
        }
        routing {
            authenticate("egnyte") {
                get("/login") {}
                get("/back") {
                    val principal: OAuthAccessTokenResponse.OAuth2 = call.principal()!!
                    call.sessions.set(Smith(principal.accessToken))
                    call.respondRedirect("/gates")
                }
            }
            get("/gates") {
                val smith = call.sessions.get<Smith>() ?: return@get call.respondRedirect("/login")
                val answer = http.get("$egnyte/pubapi/v1/fs/Shared/Gates") { bearerAuth(smith.token) } //~ GET /pubapi/v1/fs/{path} handles=specific
                when {
                    answer.status == HttpStatusCode.Unauthorized -> call.respondRedirect("/login")
                    answer.headers["Retry-After"] != null -> call.respond(HttpStatusCode.ServiceUnavailable)
                    else -> call.respondText(answer.bodyAsText())
                }
            }
        }
    }.start(wait = true)
}
