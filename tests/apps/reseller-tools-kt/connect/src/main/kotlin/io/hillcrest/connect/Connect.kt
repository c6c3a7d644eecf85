package io.hillcrest.connect

import io.ktor.server.application.call
import io.ktor.server.engine.embeddedServer
import io.ktor.server.netty.Netty
import io.ktor.server.response.respondRedirect
import io.ktor.server.routing.get
import io.ktor.server.routing.routing
import io.ktor.server.sessions.sessions
import io.ktor.server.sessions.set
import java.util.UUID

data class Visit(val state: String)

fun main() {
    embeddedServer(Netty, port = 8081) {
        routing {
            get("/quick") {
                val visit = Visit(UUID.randomUUID().toString())
                call.sessions.set(visit)
                call.respondRedirect(ServiceAddress("token").with(visit.state))
            }
            get("/connect") {
                val visit = Visit(UUID.randomUUID().toString())
                call.sessions.set(visit)
                call.respondRedirect(ServiceAddress("code").with(visit.state))
            }
        }
    }.start(wait = true)
}
