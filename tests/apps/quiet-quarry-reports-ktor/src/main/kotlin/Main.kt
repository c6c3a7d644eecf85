import io.ktor.client.HttpClient
import io.ktor.client.engine.cio.CIO
import io.ktor.client.request.bearerAuth
import io.ktor.client.request.forms.submitForm
import io.ktor.client.request.get
import io.ktor.client.statement.bodyAsText
import io.ktor.http.HttpStatusCode
import io.ktor.http.parameters
import io.ktor.server.application.call
import io.ktor.server.application.install
import io.ktor.server.engine.embeddedServer
import io.ktor.server.netty.Netty
import io.ktor.server.response.respond
import io.ktor.server.response.respondText
import io.ktor.server.routing.get
import io.ktor.server.routing.post
import io.ktor.server.routing.routing
import io.ktor.server.sessions.Sessions
import io.ktor.server.sessions.clear
import io.ktor.server.sessions.cookie
import io.ktor.server.sessions.get
import io.ktor.server.sessions.sessions
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import org.jetbrains.exposed.sql.SqlExpressionBuilder.eq
import org.jetbrains.exposed.sql.deleteWhere
import org.jetbrains.exposed.sql.selectAll
import org.jetbrains.exposed.sql.transactions.transaction
import org.jetbrains.exposed.sql.update

data class Visitor(val user: String, val quarry: Int)

data class Begun(val quarry: Int, val domain: String, val state: String)

fun main() {
    val http = HttpClient(CIO)
    embeddedServer(Netty, port = 8080) {
        install(Sessions) {
            cookie<Visitor>("visitor")
            cookie<Begun>("begun")
        }
        routing {
            get("/egnyte/callback") {
                val begun = call.sessions.get<Begun>()
                val query = call.request.queryParameters
                if (query["error"] != null || query["state"] != begun?.state) {
                    return@get call.respond(HttpStatusCode.Forbidden)
                }
                val answer = http.submitForm(
                    "https://${begun!!.domain}.egnyte.com/puboauth/token",
                    parameters {
                        append("client_id", System.getenv("EGNYTE_KEY"))
                        append("client_secret", System.getenv("EGNYTE_SECRET"))
                        append("redirect_uri", "https://quarries.example.com/egnyte/callback")
                        append("code", query["code"]!!)
                        append("grant_type", "authorization_code")
                    },
                )
                val grant = Json.parseToJsonElement(answer.bodyAsText()).jsonObject["access_token"]!!.jsonPrimitive.content
                transaction { Quarries.update({ Quarries.id eq begun.quarry }) { it[token] = grant } }
                call.sessions.clear<Begun>()
                call.respond(HttpStatusCode.NoContent)
            }
            get("/reports") {
                val visitor = call.sessions.get<Visitor>()!!
                val quarry = transaction { Quarries.selectAll().where { Quarries.id eq visitor.quarry }.single() }
                val answer = http.get("https://${quarry[Quarries.domain]}.egnyte.com/pubapi/v1/fs/Shared/Reports") { //~ GET /pubapi/v1/fs/{path}
                    bearerAuth(quarry[Quarries.token])
                }
                call.respondText(answer.bodyAsText())
            }
            // "Disconnected" is a switch: nothing is fetched until it is turned on again with the same token.
            post("/egnyte/disconnect") {
                val visitor = call.sessions.get<Visitor>()!!
                transaction { Quarries.update({ Quarries.id eq visitor.quarry }) { it[paused] = true } }
                call.respond(HttpStatusCode.NoContent)
            }
            post("/logout") {
                call.sessions.get<Visitor>()?.let { gone -> transaction { Visits.deleteWhere { user eq gone.user } } }
                call.sessions.clear<Visitor>()
                call.respond(HttpStatusCode.NoContent)
            }
        }
    }.start(wait = true)
}
