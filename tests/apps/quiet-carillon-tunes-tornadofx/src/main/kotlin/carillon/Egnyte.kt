package carillon

import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.module.kotlin.jacksonObjectMapper
import java.io.IOException
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse

sealed interface Outcome<out T> {
    data class Done<T>(val value: T) : Outcome<T>
    data class Failed(val why: Reason, val detail: String) : Outcome<Nothing>
}

enum class Reason(vararg val codes: Int) {
    SIGNED_OUT(401),
    FORBIDDEN(403),
    MISSING(404, 410),
    BUSY(429),
    BROKEN;

    companion object {
        fun of(code: Int) = entries.firstOrNull { code in it.codes } ?: BROKEN
    }
}

class Egnyte(private val domain: String, private val token: () -> String) {
    private val http = HttpClient.newHttpClient()
    private val json = jacksonObjectMapper()

    fun tunes(tower: String): Outcome<List<String>> =
        ask("/pubapi/v1/fs/Shared/Towers/$tower/Tunes") { node -> node["files"].map { it["name"].asText() } } //~ GET /pubapi/v1/fs/{path} handles=specific

    fun me(): Outcome<String> =
        ask("/pubapi/v1/userinfo") { it["username"].asText() } //~ GET /pubapi/v1/userinfo handles=specific

    private fun <T> ask(path: String, read: (JsonNode) -> T): Outcome<T> {
        val request = HttpRequest.newBuilder(URI("https://$domain.egnyte.com$path"))
            .header("Authorization", "Bearer ${token()}")
            .build()
        val answer = try {
            http.send(request, HttpResponse.BodyHandlers.ofString())
        } catch (e: IOException) {
            return Outcome.Failed(Reason.BROKEN, e.message.orEmpty())
        }
        if (answer.statusCode() >= 400) {
            return Outcome.Failed(Reason.of(answer.statusCode()), answer.body().take(300))
        }
        return Outcome.Done(read(json.readTree(answer.body())))
    }
}
