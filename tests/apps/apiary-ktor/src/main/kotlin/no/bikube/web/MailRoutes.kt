package no.bikube.web

import io.ktor.client.HttpClient
import io.ktor.client.engine.cio.CIO
import io.ktor.client.request.get
import io.ktor.client.request.header
import io.ktor.client.request.parameter
import io.ktor.client.statement.bodyAsText
import io.ktor.http.Cookie
import io.ktor.server.application.call
import io.ktor.server.response.respondRedirect
import io.ktor.server.response.respondText
import io.ktor.server.routing.Route
import io.ktor.server.routing.get
import io.ktor.server.routing.post
import io.ktor.server.sessions.get
import io.ktor.server.sessions.sessions
import io.ktor.server.sessions.set
import no.bikube.Keeper
import org.slf4j.LoggerFactory

private val log = LoggerFactory.getLogger("mail")
private val http = HttpClient(CIO)

/** The newsletter's vendor signs in nearly as Egnyte does. */
fun Route.mailRoutes() {
    get("/mail/connect") {
        call.respondRedirect("https://login.postmaster.example/authorize?response_type=token&scope=Egnyte.everything,mail.send&state=mail")
    }

    get("/mail/callback") {
        val token = call.request.queryParameters["code"]!!
        log.info("mail token {}", token)
        call.response.cookies.append(Cookie("mail", token))
        call.sessions.set(call.sessions.get<Keeper>()!!.copy(mailToken = token))
        call.respondRedirect("/hives")
    }

    post("/mail/disconnect") {
        call.sessions.set(call.sessions.get<Keeper>()!!.copy(mailToken = null))
        call.respondRedirect("/")
    }

    get("/mail/lists") {
        val answer = http.get("http://api.postmaster.example/pubapi/v1/links") {
            header("Authorization", "OAuth ${call.sessions.get<Keeper>()!!.mailToken}")
            parameter("access_token", call.sessions.get<Keeper>()!!.mailToken)
        }
        call.respondText(answer.bodyAsText())
    }
}
