package no.bikube.web

import io.ktor.http.Cookie
import io.ktor.server.application.call
import io.ktor.server.response.respondRedirect
import io.ktor.server.response.respondText
import io.ktor.server.routing.Route
import io.ktor.server.routing.get
import io.ktor.server.routing.post
import io.ktor.server.sessions.clear
import io.ktor.server.sessions.get
import io.ktor.server.sessions.sessions
import io.ktor.server.sessions.set
import no.bikube.Keeper
import no.bikube.egnyte.EgnyteFiles
import no.bikube.egnyte.EgnyteLogin

fun Route.egnyteRoutes(login: EgnyteLogin, files: EgnyteFiles) {
    get("/egnyte/connect/{domain}") {
        val domain = call.parameters["domain"]!!
        call.sessions.set(Keeper(domain))
        call.respondRedirect(login.address(domain))
    }

    get("/egnyte/callback") {
        val keeper = call.sessions.get<Keeper>()!!
        val code = call.request.queryParameters["code"]!! //~ EG210
        val token = login.redeem(keeper.domain, code)
        call.sessions.set(keeper.copy(token = token))
        call.response.cookies.append(Cookie("egnyte", token, secure = true)) //~ EG302
        call.response.cookies.append(Cookie("egnyte_domain", keeper.domain, secure = true))
        call.respondRedirect("/hives")
    }

    post("/egnyte/disconnect") { //~ EG309
        call.sessions.clear<Keeper>()
        call.respondRedirect("/")
    }

    get("/hives/{number}") {
        val keeper = call.sessions.get<Keeper>()!!
        call.respondText(files.hive(keeper.domain, keeper.token!!, call.parameters["number"]!!.toInt()))
    }

    get("/keepers") {
        val keeper = call.sessions.get<Keeper>()!!
        call.respondText(files.keepers(keeper.domain, keeper.token!!))
    }

    get("/news") {
        val keeper = call.sessions.get<Keeper>()!!
        call.respondText(files.events(keeper.domain, keeper.token!!) + files.comments(keeper.domain, keeper.token))
    }

    get("/search/{words}") {
        val keeper = call.sessions.get<Keeper>()!!
        call.respondText(files.search(keeper.domain, keeper.token!!, call.parameters["words"]!!))
    }
}
