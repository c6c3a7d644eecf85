package burrows

import io.ktor.client.HttpClient
import io.ktor.client.engine.cio.CIO
import io.ktor.client.request.bearerAuth
import io.ktor.client.request.get
import io.ktor.client.statement.bodyAsText
import io.ktor.http.HttpStatusCode
import io.ktor.server.application.Application
import io.ktor.server.application.call
import io.ktor.server.netty.EngineMain
import io.ktor.server.response.header
import io.ktor.server.response.respond
import io.ktor.server.response.respondRedirect
import io.ktor.server.response.respondText
import io.ktor.server.routing.get
import io.ktor.server.routing.routing
import java.io.File

fun main(args: Array<String>) = EngineMain.main(args)

private object Fields {
    const val ACCESS_TOKEN = "access_token"
    const val PASSWORD = "egnytePassword"
    const val CLIENT_SECRET = "egnyte.clientSecret"
    const val BAD_TOKEN = "The token is not valid any more"
}

fun Application.module() {
    val http = HttpClient(CIO)
    val token = File(System.getenv("EGNYTE_TOKEN_FILE")).readText().trim()

    routing {
        get("/{domain}/burrows") {
            val answer = http.get("https://${call.parameters["domain"]}.egnyte.com/pubapi/v1/fs/Shared/Burrows") { bearerAuth(token) }  //~ GET /pubapi/v1/fs/{path}
            when (answer.status) {
                HttpStatusCode.OK -> call.respondText(answer.bodyAsText())
                HttpStatusCode.Unauthorized -> call.respondRedirect("/connect?why=${Fields.BAD_TOKEN}")
                HttpStatusCode.TooManyRequests -> {
                    call.response.header("Retry-After", answer.headers["Retry-After"] ?: "60")
                    call.respond(HttpStatusCode.ServiceUnavailable)
                }
                else -> call.respond(HttpStatusCode.BadGateway)
            }
        }
    }
}
