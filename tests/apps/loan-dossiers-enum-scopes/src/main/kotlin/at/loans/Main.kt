package at.loans

import io.ktor.client.HttpClient
import io.ktor.client.engine.cio.CIO
import io.ktor.client.request.bearerAuth
import io.ktor.client.request.get
import io.ktor.client.request.post
import io.ktor.client.request.setBody
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
import io.ktor.server.response.respond
import io.ktor.server.response.respondRedirect
import io.ktor.server.routing.get
import io.ktor.server.routing.routing

enum class Scope(val value: String) {
    FILES("Egnyte.filesystem"),
    LINKS("Egnyte.links"), //~ EG104
    PEOPLE("Egnyte.user"),
}

const val HOST = "https://%s.egnyte.com"
val domain: String = System.getenv("EGNYTE_DOMAIN")
val client = HttpClient(CIO) { expectSuccess = false }

fun main() {
    embeddedServer(Netty, port = 8080) {
        install(Authentication) {
            oauth("egnyte") {
                urlProvider = { "https://loans.example.com/callback" }
                providerLookup = {
                    OAuthServerSettings.OAuth2ServerSettings(
                        name = "egnyte",
                        authorizeUrl = HOST.format(domain) + "/puboauth/token",
                        accessTokenUrl = HOST.format(domain) + "/puboauth/token",
                        requestMethod = HttpMethod.Post,
                        clientId = System.getenv("EGNYTE_KEY"),
                        clientSecret = System.getenv("EGNYTE_SECRET"),
                        defaultScopes = listOf(Scope.FILES, Scope.LINKS).map { it.value },
                    )
                }
                client = at.loans.client
            }
        }
        routing {
            authenticate("egnyte") {
                get("/connect") { call.respondRedirect("/callback") }
                get("/callback") {
                    val token = call.principal<OAuthAccessTokenResponse.OAuth2>()!!.accessToken
                    val answer = client.get(HOST.format(domain) + "/pubapi/v1/fs/Shared/Loans") { bearerAuth(token) } //~ GET /pubapi/v1/fs/{path} handles=specific
                    if (answer.status == HttpStatusCode.Unauthorized) call.respondRedirect("/connect") else call.respond(answer.status)
                }
            }
        }
    }.start(wait = true)
}
