package at.filiale.gateway

import io.ktor.client.HttpClient
import io.ktor.client.engine.cio.CIO
import io.ktor.client.request.bearerAuth
import io.ktor.client.request.get
import io.ktor.client.statement.bodyAsText

/** The machines that print in the branches, which a reseller looks after. */
class Fleet(private val token: String) {
    private val http = HttpClient(CIO)

    suspend fun machines(): String = http.get("https://api.exoscale.example/v2" + "/instances") { bearerAuth(token) }.bodyAsText()
}
