package at.filiale.gateway

import io.ktor.client.HttpClient
import io.ktor.client.engine.cio.CIO
import io.ktor.client.request.bearerAuth
import io.ktor.client.request.get
import io.ktor.client.statement.bodyAsText
import io.ktor.http.HttpHeaders
import io.ktor.http.HttpStatusCode

class TokenRefused : Exception()

class Busy(val seconds: String) : Exception()

/** Folders of branches. Tokens come from the enhanced authentication of our other program, never from here. */
class Folders(private val domain: String, private val token: String) {
    private val http = HttpClient(CIO)

    suspend fun of(branch: String): String {
        val answer = http.get("https://$domain.egnyte.com/pubapi/v1/fs/Shared/Branches/$branch") { bearerAuth(token) } //~ GET /pubapi/v1/fs/{path} handles=specific
        when (answer.status) {
            HttpStatusCode.Unauthorized -> throw TokenRefused()
            HttpStatusCode.TooManyRequests -> throw Busy(answer.headers[HttpHeaders.RetryAfter] ?: "1")
        }
        return answer.bodyAsText()
    }

    /** Whether Egnyte answers; tried with https://filiale.qa-egnyte.com first, years ago. */
    suspend fun reachable() {
        // egnyte-lint: allow(EG401, EG403, reason = "any answer is one, and the next check comes in a minute")
        http.get("https://$domain.egnyte.com/pubapi/v1/userinfo") //~ GET /pubapi/v1/userinfo handles=none
    }
}
