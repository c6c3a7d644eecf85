import io.ktor.client.HttpClient
import io.ktor.client.engine.cio.CIO
import io.ktor.client.request.bearerAuth
import io.ktor.client.request.request
import io.ktor.client.request.setBody
import io.ktor.client.statement.bodyAsText
import io.ktor.http.HttpMethod
import io.ktor.http.HttpStatusCode
import io.ktor.server.application.call
import io.ktor.server.application.install
import io.ktor.server.auth.Authentication
import io.ktor.server.auth.OAuthAccessTokenResponse
import io.ktor.server.auth.OAuthServerSettings
import io.ktor.server.auth.authenticate
import io.ktor.server.auth.oauth
import io.ktor.server.auth.principal
import io.ktor.server.engine.embeddedServer
import io.ktor.server.netty.Netty
import io.ktor.server.response.respondRedirect
import io.ktor.server.response.respondText
import io.ktor.server.routing.get
import io.ktor.server.routing.post
import io.ktor.server.routing.routing
import io.micrometer.core.instrument.simple.SimpleMeterRegistry
import kotlinx.coroutines.delay

class SignInAgain : Exception()

val registry = SimpleMeterRegistry()
val http = HttpClient(CIO)
val host = "https://${System.getenv("EGNYTE_DOMAIN")}.egnyte.com"
var token: String? = null

suspend fun ask(verb: HttpMethod, path: String, body: String = ""): String {
    while (true) {
        val answer = http.request("$host/pubapi/v1$path") {
            method = verb
            bearerAuth(token ?: throw SignInAgain())
            setBody(body)
        }
        if (answer.status == HttpStatusCode.Unauthorized) throw SignInAgain()
        val wait = answer.headers["Retry-After"] ?: return answer.bodyAsText()
        delay(wait.toLong() * 1000)
    }
}

fun main() {
    embeddedServer(Netty, port = 8080) {
        install(Authentication) {
            oauth("egnyte") {
                urlProvider = { "https://meters.example.com/back" }
                client = http
                providerLookup = {
                    OAuthServerSettings.OAuth2ServerSettings(
                        name = "egnyte",
                        authorizeUrl = "$host/puboauth/token",
                        accessTokenUrl = "$host/puboauth/token",
                        requestMethod = HttpMethod.Post,
                        clientId = System.getenv("EGNYTE_KEY"),
                        clientSecret = System.getenv("EGNYTE_SECRET"),
                        defaultScopes = listOf(if (System.getenv("LITE") != null) "Egnyte.filesystem" else "Egnyte.filesystem Egnyte.link"),
                    )
                }
            }
        }
        routing {
            authenticate("egnyte") {
                get("/connect") { }
                get("/back") {
                    if (call.request.queryParameters["error"] != null) return@get call.respondText("refused", status = HttpStatusCode.Forbidden)
                    token = call.principal<OAuthAccessTokenResponse.OAuth2>()?.accessToken
                    call.respondRedirect("/files")
                }
            }
            get("/files") {
                registry.count(Meter.FILES)
                try {
                    call.respondText(ask(HttpMethod.Get, "/fs/Shared/Meters"))  //~ GET /pubapi/v1/fs/{path}
                } catch (again: SignInAgain) {
                    call.respondRedirect("/connect")
                }
            }
            post("/links") {
                registry.count(Meter.LINKS)
                try {
                    call.respondText(ask(HttpMethod.Post, "/links", """{"path": "/Shared/Meters", "type": "folder", "accessibility": "domain"}"""))  //~ POST /pubapi/v1/links
                } catch (again: SignInAgain) {
                    call.respondRedirect("/connect")
                }
            }
        }
    }.start(wait = true)
}
