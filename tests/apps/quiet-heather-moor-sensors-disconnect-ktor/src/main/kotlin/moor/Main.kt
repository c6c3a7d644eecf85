package moor

import io.ktor.client.HttpClient
import io.ktor.client.engine.cio.CIO
import io.ktor.client.request.bearerAuth
import io.ktor.client.request.get
import io.ktor.client.statement.bodyAsText
import io.ktor.http.HttpStatusCode
import io.ktor.server.application.call
import io.ktor.server.application.install
import io.ktor.server.engine.embeddedServer
import io.ktor.server.netty.Netty
import io.ktor.server.response.header
import io.ktor.server.response.respond
import io.ktor.server.response.respondRedirect
import io.ktor.server.response.respondText
import io.ktor.server.routing.get
import io.ktor.server.routing.post
import io.ktor.server.routing.routing
import io.ktor.server.sessions.Sessions
import io.ktor.server.sessions.SessionStorageMemory
import io.ktor.server.sessions.clear
import io.ktor.server.sessions.cookie
import io.ktor.server.sessions.get
import io.ktor.server.sessions.sessions
import org.eclipse.paho.client.mqttv3.MqttClient

data class Warden(val name: String)

val http = HttpClient(CIO) { expectSuccess = false }

fun main() {
    val sensors = Sensors(MqttClient("ssl://broker.moor.example:8883", "desk")).apply { connect() }
    embeddedServer(Netty, 8080) {
        install(Sessions) { cookie<Warden>("warden", SessionStorageMemory()) { cookie.httpOnly = true; cookie.secure = true } }
        routing {
            get("/survey") {
                // One connection of the whole moor; the wardens come and go.
                val answer = http.get("https://${System.getenv("EGNYTE_DOMAIN")}.egnyte.com/pubapi/v1/fs/Shared/Survey") { //~ GET /pubapi/v1/fs/{path}
                    bearerAuth(System.getenv("EGNYTE_TOKEN"))
                }
                when (answer.status) {
                    HttpStatusCode.Unauthorized -> call.respond(HttpStatusCode.ServiceUnavailable, "the moor has to be connected to Egnyte again")
                    HttpStatusCode.TooManyRequests -> {
                        call.response.header("Retry-After", answer.headers["Retry-After"] ?: "60")
                        call.respond(HttpStatusCode.ServiceUnavailable)
                    }
                    else -> call.respondText(answer.bodyAsText())
                }
            }
            post("/sensors/disconnect") {
                sensors.disconnect()
                call.respond(HttpStatusCode.NoContent)
            }
            post("/logout") {
                call.sessions.clear<Warden>()
                call.respondRedirect("/")
            }
        }
    }.start(wait = true)
}
