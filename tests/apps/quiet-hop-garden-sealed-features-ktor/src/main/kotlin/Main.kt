package com.example.hops

import io.ktor.client.HttpClient
import io.ktor.client.call.body
import io.ktor.client.engine.cio.CIO
import io.ktor.client.plugins.ClientRequestException
import io.ktor.client.plugins.HttpRequestRetry
import io.ktor.client.plugins.contentnegotiation.ContentNegotiation
import io.ktor.client.request.bearerAuth
import io.ktor.client.request.forms.submitForm
import io.ktor.client.request.get
import io.ktor.client.request.post
import io.ktor.client.request.setBody
import io.ktor.client.statement.bodyAsText
import io.ktor.http.*
import io.ktor.serialization.kotlinx.json.json
import io.ktor.server.application.*
import io.ktor.server.engine.embeddedServer
import io.ktor.server.netty.Netty
import io.ktor.server.plugins.statuspages.StatusPages
import io.ktor.server.response.*
import io.ktor.server.routing.*
import io.ktor.server.sessions.*
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.util.UUID

@Serializable data class Visit(val state: String, val domain: String, val token: String? = null)
@Serializable data class Answer(@SerialName("access_token") val token: String)

val key: String = System.getenv("EGNYTE_KEY")
val secret: String = System.getenv("EGNYTE_SECRET")
const val HERE = "https://hops.example.com"

val client = HttpClient(CIO) {
    expectSuccess = true
    install(ContentNegotiation) { json() }
    install(HttpRequestRetry) {
        retryIf(maxRetries = 4) { _, response -> response.status == HttpStatusCode.TooManyRequests }
        exponentialDelay(respectRetryAfterHeader = true)
    }
}

private fun Visit.at(path: String) = "https://$domain.egnyte.com$path"

fun main() {
    embeddedServer(Netty, port = 8080) {
        install(Sessions) { cookie<Visit>("visit", SessionStorageMemory()) }
        install(StatusPages) {
            exception<ClientRequestException> { call, e ->
                if (e.response.status == HttpStatusCode.Unauthorized) call.respondRedirect("/connect") else throw e
            }
        }
        routing {
            get("/connect") {
                val visit = Visit(UUID.randomUUID().toString(), call.parameters["domain"] ?: call.sessions.get<Visit>()!!.domain)
                call.sessions.set(visit)
                call.respondRedirect(URLBuilder(visit.at("/puboauth/token")).apply {
                    parameters.append("client_id", key)
                    parameters.append("redirect_uri", "$HERE/back") //~ EG108
                    parameters.append("response_type", "code")
                    parameters.append("scope", Feature.asked())
                    parameters.append("state", visit.state)
                }.buildString())
            }
            get("/back") {
                val visit = call.sessions.get<Visit>()
                if (visit == null || call.parameters["error"] != null || call.parameters["state"] != visit.state) {
                    return@get call.respond(HttpStatusCode.Forbidden)
                }
                val answer: Answer = client.submitForm(visit.at("/puboauth/token"), parameters {
                    append("client_id", key)
                    append("client_secret", secret)
                    append("redirect_uri", "$HERE/back")
                    append("code", call.parameters["code"]!!)
                    append("grant_type", "authorization_code")
                }).body()
                call.sessions.set(visit.copy(token = answer.token))
                call.respondRedirect("/fields")
            }
            get("/fields") {
                val visit = call.sessions.get<Visit>()!!
                call.respondText(client.get(visit.at("/pubapi/v1/fs/Shared/Fields")) { bearerAuth(visit.token!!) }.bodyAsText()) //~ GET /pubapi/v1/fs/{path}
            }
            get("/pickers") {
                val visit = call.sessions.get<Visit>()!!
                val users = client.get(visit.at("/pubapi/v2/users")) { bearerAuth(visit.token!!) }.bodyAsText() //~ GET /pubapi/v2/users
                val groups = client.get(visit.at("/pubapi/v2/groups")) { bearerAuth(visit.token!!) }.bodyAsText() //~ GET /pubapi/v2/groups
                call.respondText("[$users,$groups]", ContentType.Application.Json)
            }
            post("/harvest") {
                val visit = call.sessions.get<Visit>()!!
                val made = client.post(visit.at("/pubapi/v1/links")) { //~ POST /pubapi/v1/links
                    bearerAuth(visit.token!!)
                    contentType(ContentType.Application.Json)
                    setBody(mapOf("path" to "/Shared/Fields/harvest.csv", "type" to "file", "accessibility" to "domain"))
                }
                call.respondText(made.bodyAsText())
            }
        }
    }.start(wait = true)
}
