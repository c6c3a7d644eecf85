package com.example.shieling

import io.ktor.client.HttpClient
import io.ktor.client.call.body
import io.ktor.client.engine.cio.CIO
import io.ktor.client.plugins.ClientRequestException
import io.ktor.client.plugins.HttpResponseValidator
import io.ktor.client.plugins.contentnegotiation.ContentNegotiation
import io.ktor.client.plugins.defaultRequest
import io.ktor.client.request.bearerAuth
import io.ktor.client.request.forms.submitForm
import io.ktor.client.request.get
import io.ktor.http.HttpHeaders
import io.ktor.http.HttpStatusCode.Companion.Forbidden
import io.ktor.http.HttpStatusCode.Companion.TooManyRequests
import io.ktor.http.HttpStatusCode.Companion.Unauthorized
import io.ktor.http.parameters
import io.ktor.serialization.kotlinx.json.json
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject

class SignedOut : RuntimeException()

class Throttled(val seconds: String) : RuntimeException()

@Serializable
private class Grant(@SerialName("access_token") val token: String)

private val plain = HttpClient(CIO) { install(ContentNegotiation) { json(Json { ignoreUnknownKeys = true }) } }

suspend fun exchange(domain: String, code: String): String =
    plain.submitForm("https://$domain.egnyte.com/puboauth/token", parameters {
        append("client_id", System.getenv("EGNYTE_KEY"))
        append("client_secret", System.getenv("EGNYTE_SECRET"))
        append("redirect_uri", BACK)
        append("code", code)
        append("grant_type", "authorization_code")
    }).body<Grant>().token

class Egnyte(domain: String, token: String) {
    private val http = plain.config {
        expectSuccess = true
        defaultRequest {
            url("https://$domain.egnyte.com/pubapi/v1/")
            bearerAuth(token)
        }
        HttpResponseValidator {
            handleResponseExceptionWithRequest { cause, _ ->
                val answer = (cause as? ClientRequestException)?.response ?: return@handleResponseExceptionWithRequest
                when (answer.status) {
                    Unauthorized -> throw SignedOut()
                    Forbidden, TooManyRequests -> throw Throttled(answer.headers[HttpHeaders.RetryAfter] ?: "10")
                }
            }
        }
    }

    suspend fun maps(glen: String): JsonObject = http.get("fs/Shared/Shielings/$glen").body()  //~ GET /pubapi/v1/fs/{path} handles=specific
}
