package no.bikube

import io.ktor.server.application.Application
import io.ktor.server.application.install
import io.ktor.server.engine.embeddedServer
import io.ktor.server.netty.Netty
import io.ktor.server.routing.routing
import io.ktor.server.sessions.SessionStorageMemory
import io.ktor.server.sessions.Sessions
import io.ktor.server.sessions.cookie
import no.bikube.egnyte.EgnyteFiles
import no.bikube.egnyte.EgnyteLogin
import no.bikube.web.egnyteRoutes
import no.bikube.web.mailRoutes

data class Keeper(val domain: String, val token: String? = null, val mailToken: String? = null)

fun main() {
    embeddedServer(Netty, port = 8090, module = Application::apiary).start(wait = true)
}

fun Application.apiary() {
    install(Sessions) { cookie<Keeper>("keeper", SessionStorageMemory()) }
    val login = EgnyteLogin()
    val files = EgnyteFiles()
    routing {
        egnyteRoutes(login, files)
        mailRoutes()
    }
}
