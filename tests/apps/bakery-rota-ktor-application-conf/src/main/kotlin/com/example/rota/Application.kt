package com.example.rota

import io.ktor.client.*
import io.ktor.client.call.*
import io.ktor.client.engine.cio.*
import io.ktor.client.plugins.contentnegotiation.ContentNegotiation as ClientContentNegotiation
import io.ktor.client.request.*
import io.ktor.client.request.forms.*
import io.ktor.client.statement.*
import io.ktor.http.*
import io.ktor.serialization.kotlinx.json.*
import io.ktor.server.application.*
import io.ktor.server.plugins.contentnegotiation.*
import io.ktor.server.request.*
import io.ktor.server.response.*
import io.ktor.server.routing.*
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.Json

@Serializable
data class TokenInfo(
    @SerialName("access_token") val accessToken: String,
    @SerialName("expires_in") val expiresIn: Int,
    @SerialName("token_type") val tokenType: String,
)

@Serializable
data class Connected(val expiresIn: Int)

val client = HttpClient(CIO) {
    install(ClientContentNegotiation) {
        json(Json { ignoreUnknownKeys = true })
    }
}

fun Application.module() {
    install(ContentNegotiation) { json() }

    val domain = environment.config.property("egnyte.domain").getString()
    val id = environment.config.property("egnyte.clientId").getString()
    val secret = environment.config.property("egnyte.clientSecret").getString()

    routing {
        get("/callback") {
            val code = call.request.queryParameters["code"]!!
            val token: TokenInfo = client.submitForm(
                url = "https://$domain.egnyte.com/puboauth/token",
                formParameters = parameters {
                    append("client_id", id)
                    append("client_secret", secret)
                    append("redirect_uri", "https://rota.example.com/callback")
                    append("code", code)
                    append("grant_type", "authorization_code")
                },
            ).body()
            call.application.environment.log.info("connected for ${token.expiresIn}s")
            call.application.environment.log.info("egnyte answered $token") //~ EG305
            if (call.request.queryParameters["page"] == "rota") {
                call.respond(Connected(token.expiresIn))
            } else {
                call.respond(token) //~ EG302
            }
        }
        get("/rota") {
            val token = call.request.headers["X-Egnyte-Token"]!!
            val response = client.get("https://$domain.egnyte.com/pubapi/v1/fs/Shared/Rota") { //~ GET /pubapi/v1/fs/{path} handles=specific
                header(HttpHeaders.Authorization, "Bearer $token")
            }
            if (response.status == HttpStatusCode.Unauthorized) {
                call.respond(HttpStatusCode.Unauthorized, "connect again")
            } else {
                call.respondText(response.bodyAsText())
            }
        }
    }
}
