package com.example.regatta

import io.ktor.client.HttpClient
import io.ktor.client.engine.cio.CIO
import io.ktor.http.HttpMethod
import io.ktor.server.application.Application
import io.ktor.server.application.call
import io.ktor.server.application.install
import io.ktor.server.auth.*
import io.ktor.server.engine.embeddedServer
import io.ktor.server.netty.Netty
import io.ktor.server.response.respondRedirect
import io.ktor.server.response.respondText
import io.ktor.server.routing.get
import io.ktor.server.routing.post
import io.ktor.server.routing.routing
import io.ktor.server.sessions.*

data class UserSession(val accessToken: String)

val httpClient = HttpClient(CIO)
val domain: String = System.getenv("EGNYTE_DOMAIN")

fun main() {
    embeddedServer(Netty, port = 8080, module = Application::module).start(wait = true)
}

fun Application.module() {
    install(Authentication) {
        oauth("egnyte") {
            urlProvider = { "https://regatta.example.com/callback" }
            providerLookup = {
                OAuthServerSettings.OAuth2ServerSettings(
                    name = "egnyte",
                    authorizeUrl = "https://$domain.egnyte.com/puboauth/token",
                    accessTokenUrl = "https://$domain.egnyte.com/puboauth/token",
                    requestMethod = HttpMethod.Post,
                    clientId = System.getenv("EGNYTE_CLIENT_ID"),
                    clientSecret = System.getenv("EGNYTE_CLIENT_SECRET"),
                    defaultScopes = listOf("Egnyte.filesystem", "Egnyte.links"), //~ EG104
                )
            }
            client = httpClient
        }
    }
    routing {
        authenticate("egnyte") {
            get("/login") {}
            get("/callback") {
                val principal: OAuthAccessTokenResponse.OAuth2? = call.principal()
                call.sessions.set(UserSession(principal!!.accessToken))
                call.respondRedirect("/entries")
            }
        }
        get("/entries") {
            val session = call.sessions.get<UserSession>() ?: return@get call.respondRedirect("/login")
            try {
                call.respondText(EgnyteService(session.accessToken).entries("2024"))
            } catch (e: SignInAgainException) {
                call.respondRedirect("/login")
            }
        }
        post("/entries/{name}/link") {
            val session = call.sessions.get<UserSession>() ?: return@post call.respondRedirect("/login")
            call.respondText(EgnyteService(session.accessToken).share("/Shared/Regatta/${call.parameters["name"]}"))
        }
    }
}
