package com.example.looms

import io.ktor.http.HttpStatusCode
import io.ktor.server.application.call
import io.ktor.server.application.install
import io.ktor.server.engine.embeddedServer
import io.ktor.server.html.respondHtml
import io.ktor.server.netty.Netty
import io.ktor.server.response.respond
import io.ktor.server.response.respondRedirect
import io.ktor.server.routing.get
import io.ktor.server.routing.routing
import io.ktor.server.sessions.SessionStorageMemory
import io.ktor.server.sessions.Sessions
import io.ktor.server.sessions.cookie
import io.ktor.server.sessions.get
import io.ktor.server.sessions.sessions
import io.ktor.server.sessions.set
import java.util.UUID
import kotlinx.html.body
import kotlinx.html.h1
import kotlinx.html.li
import kotlinx.html.p
import kotlinx.html.ul

/** Lives in the server's memory; the browser only has its number. */
data class Visit(val domain: String, val state: String, val egnyteToken: String? = null)

/** Travels in the cookie itself. */
data class Looks(val theme: String, val rows: Int)

fun main() {
    val egnyte = EgnyteClient()
    embeddedServer(Netty, port = 8080) {
        install(Sessions) {
            cookie<Visit>("VISIT", SessionStorageMemory()) {
                cookie.path = "/"
                cookie.secure = true
                cookie.httpOnly = true
                cookie.extensions["SameSite"] = "lax"
            }
            cookie<Looks>("LOOKS") {
                cookie.httpOnly = false
            }
        }
        routing {
            get("/connect") {
                val domain = call.request.queryParameters["domain"] ?: return@get call.respond(HttpStatusCode.BadRequest)
                val visit = Visit(domain, UUID.randomUUID().toString())
                call.sessions.set(visit)
                call.respondRedirect(egnyte.authorizeUrl(domain, visit.state))
            }
            get("/callback") {
                val visit = call.sessions.get<Visit>()
                val query = call.request.queryParameters
                if (visit == null || query["error"] != null || query["state"] != visit.state) {
                    return@get call.respond(HttpStatusCode.Forbidden)
                }
                val token = egnyte.exchange(visit.domain, query["code"].orEmpty())
                call.sessions.set(visit.copy(egnyteToken = token.accessToken))
                call.sessions.set(Looks(theme = "linen", rows = 20))
                call.respondRedirect("/patterns")
            }
            get("/patterns") {
                val visit = call.sessions.get<Visit>()
                val token = visit?.egnyteToken ?: return@get call.respondRedirect("/")
                val patterns = egnyte.patterns(visit.domain, token)
                call.respondHtml {
                    body {
                        h1 { +"Patterns" }
                        p { +"From ${visit.domain}.egnyte.com" }
                        ul { patterns.forEach { li { +it.name } } }
                    }
                }
            }
        }
    }.start(wait = true)
}
