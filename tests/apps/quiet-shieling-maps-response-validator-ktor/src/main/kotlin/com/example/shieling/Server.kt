package com.example.shieling

import io.ktor.http.HttpHeaders
import io.ktor.http.HttpStatusCode
import io.ktor.http.URLBuilder
import io.ktor.server.application.call
import io.ktor.server.application.install
import io.ktor.server.engine.embeddedServer
import io.ktor.server.netty.Netty
import io.ktor.server.plugins.statuspages.StatusPages
import io.ktor.server.response.header
import io.ktor.server.response.respond
import io.ktor.server.response.respondRedirect
import io.ktor.server.response.respondText
import io.ktor.server.routing.get
import io.ktor.server.routing.routing
import io.ktor.server.sessions.SessionStorageMemory
import io.ktor.server.sessions.Sessions
import io.ktor.server.sessions.cookie
import io.ktor.server.sessions.get
import io.ktor.server.sessions.sessions
import io.ktor.server.sessions.set
import io.ktor.util.generateNonce

const val BACK = "https://shielings.example.com/egnyte/back"

data class Visit(val domain: String, val nonce: String? = null, val token: String? = null)

fun main() {
    embeddedServer(Netty, 8080) {
        install(Sessions) { cookie<Visit>("visit", SessionStorageMemory()) { cookie.httpOnly = true } }
        install(StatusPages) {
            exception<SignedOut> { call, _ -> call.respondRedirect("/") }
            exception<Throttled> { call, e ->
                call.response.header(HttpHeaders.RetryAfter, e.seconds)
                call.respond(HttpStatusCode.ServiceUnavailable)
            }
        }
        routing {
            get("/egnyte/connect/{domain}") {
                val visit = Visit(call.parameters["domain"]!!, nonce = generateNonce())
                call.sessions.set(visit)
                call.respondRedirect(
                    URLBuilder("https://${visit.domain}.egnyte.com/puboauth/token").apply {
                        with(parameters) {
                            append("client_id", System.getenv("EGNYTE_KEY"))
                            append("redirect_uri", BACK)
                            append("scope", "Egnyte.filesystem")
                            append("response_type", "code")
                            append("state", visit.nonce!!)
                        }
                    }.buildString(),
                )
            }
            get("/egnyte/back") {
                val visit = call.sessions.get<Visit>()?.takeIf { it.nonce != null && it.nonce == call.parameters["state"] }
                    ?: return@get call.respond(HttpStatusCode.Forbidden)
                val code = call.parameters["code"]
                    ?: return@get call.respondText(call.parameters["error"] ?: "refused", status = HttpStatusCode.Forbidden)
                call.sessions.set(visit.copy(nonce = null, token = exchange(visit.domain, code)))
                call.respondRedirect("/maps/affric")
            }
            get("/maps/{glen}") {
                val visit = call.sessions.get<Visit>()
                val token = visit?.token ?: throw SignedOut()
                call.respond(Egnyte(visit.domain, token).maps(call.parameters["glen"]!!))
            }
        }
    }.start(wait = true)
}
