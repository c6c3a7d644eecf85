package com.overlook.plans

import io.ktor.http.URLBuilder
import io.ktor.http.formUrlEncode
import io.ktor.server.application.call
import io.ktor.server.response.respondRedirect
import io.ktor.server.routing.Route
import io.ktor.server.routing.get
import io.ktor.util.generateNonce

private const val BACK = "https://plans.overlook.example/connected"
private val WANTED = listOf(
    "Egnyte.filesystem",
    "Egnyte.permission", //~ EG102
)

fun Route.connect() {
    get("/connect/{domain}") {
        val state = generateNonce()
        val there = URLBuilder("https://${call.parameters["domain"]}.egnyte.com/puboauth/token").apply {
            parameters.append("response_type", "code")
            parameters.append("client_id", System.getenv("EGNYTE_KEY"))
            parameters.append("redirect_uri", BACK)
            parameters.append("scope", WANTED.joinToString(" "))
            parameters.append("state", state)
        }
        call.respondRedirect(there.buildString())
    }
    get("/reconnect/{domain}") {
        val query = listOf(
            "response_type" to "code",
            "client_id" to System.getenv("EGNYTE_KEY"),
            "redirect_uri" to "http://plans.overlook.example/connected", //~ EG207
            "scope" to WANTED.joinToString(" "),
            "state" to generateNonce(),
        ).formUrlEncode()
        call.respondRedirect("https://${call.parameters["domain"]}.egnyte.com/puboauth/token?$query")
    }
}
