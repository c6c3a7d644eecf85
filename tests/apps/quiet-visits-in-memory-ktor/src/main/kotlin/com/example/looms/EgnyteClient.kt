package com.example.looms

import io.ktor.client.HttpClient
import io.ktor.client.call.body
import io.ktor.client.engine.cio.CIO
import io.ktor.client.plugins.contentnegotiation.ContentNegotiation
import io.ktor.client.request.bearerAuth
import io.ktor.client.request.forms.submitForm
import io.ktor.client.request.get
import io.ktor.http.encodeURLParameter
import io.ktor.http.parameters
import io.ktor.serialization.kotlinx.json.json
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.Json

@Serializable
data class TokenAnswer(@SerialName("access_token") val accessToken: String)

@Serializable
data class Pattern(val name: String)

@Serializable
data class Folder(val files: List<Pattern> = emptyList())

private const val CALLBACK = "https://looms.example.com/callback"

class EgnyteClient {
    private val key = System.getenv("EGNYTE_KEY")
    private val http = HttpClient(CIO) {
        install(ContentNegotiation) { json(Json { ignoreUnknownKeys = true }) }
    }

    fun authorizeUrl(domain: String, state: String) =
        "https://$domain.egnyte.com/puboauth/token?client_id=$key" +
            "&redirect_uri=${CALLBACK.encodeURLParameter()}&scope=Egnyte.filesystem&response_type=code&state=$state"

    suspend fun exchange(domain: String, code: String): TokenAnswer =
        http.submitForm(
            url = "https://$domain.egnyte.com/puboauth/token",
            formParameters = parameters {
                append("client_id", key)
                append("client_secret", System.getenv("EGNYTE_SECRET"))
                append("redirect_uri", CALLBACK)
                append("code", code)
                append("grant_type", "authorization_code")
            },
        ).body()

    suspend fun patterns(domain: String, token: String): List<Pattern> =
        http.get("https://$domain.egnyte.com/pubapi/v1/fs/Shared/Patterns") { bearerAuth(token) } //~ GET /pubapi/v1/fs/{path}
            .body<Folder>().files
}
