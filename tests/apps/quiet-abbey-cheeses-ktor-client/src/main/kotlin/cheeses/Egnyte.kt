package cheeses

import io.ktor.client.HttpClient
import io.ktor.client.call.body
import io.ktor.client.engine.cio.CIO
import io.ktor.client.plugins.ClientRequestException
import io.ktor.client.plugins.HttpRequestRetry
import io.ktor.client.plugins.HttpResponseValidator
import io.ktor.client.plugins.contentnegotiation.ContentNegotiation
import io.ktor.client.plugins.defaultRequest
import io.ktor.client.request.bearerAuth
import io.ktor.client.request.get
import io.ktor.client.request.post
import io.ktor.client.request.setBody
import io.ktor.http.ContentType
import io.ktor.http.HttpHeaders
import io.ktor.http.HttpStatusCode
import io.ktor.http.contentType
import io.ktor.serialization.kotlinx.json.json
import kotlinx.serialization.Serializable

sealed class EgnyteTrouble(message: String) : Exception(message) {
    data object SignedOut : EgnyteTrouble("Egnyte wants a new sign-in")
    data class Missing(val path: String) : EgnyteTrouble("no such folder: $path")
}

@Serializable data class Folder(val files: List<File> = emptyList())
@Serializable data class File(val name: String, val path: String)
@Serializable data class Link(val path: String, val type: String = "file", val accessibility: String = "domain")

class Egnyte(domain: String, token: String) {
    private val http = HttpClient(CIO) {
        expectSuccess = true
        install(ContentNegotiation) { json() }
        install(HttpRequestRetry) {
            retryIf(maxRetries = 3) { _, response ->
                response.status == HttpStatusCode.TooManyRequests || "X-Mashery-Error-Code" in response.headers
            }
            delayMillis { response?.headers?.get(HttpHeaders.RetryAfter)?.toLong()?.times(1000) ?: 1000L * it }
        }
        HttpResponseValidator {
            handleResponseExceptionWithRequest { cause, request ->
                val failed = cause as? ClientRequestException ?: return@handleResponseExceptionWithRequest
                throw when (failed.response.status) {
                    HttpStatusCode.Unauthorized -> EgnyteTrouble.SignedOut
                    HttpStatusCode.NotFound -> EgnyteTrouble.Missing(request.url.encodedPath)
                    else -> failed
                }
            }
        }
        defaultRequest {
            url("https://$domain.egnyte.com/pubapi/v1/")
            bearerAuth(token)
        }
    }

    suspend fun files(folder: String): List<File> = http.get("fs/Shared/$folder").body<Folder>().files //~ GET /pubapi/v1/fs/{path} handles=specific

    suspend fun share(file: File) {
        http.post("links") { //~ POST /pubapi/v1/links handles=specific
            contentType(ContentType.Application.Json)
            setBody(Link(file.path))
        }
    }
}
