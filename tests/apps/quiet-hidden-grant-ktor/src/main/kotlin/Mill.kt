package mill

import io.github.oshai.kotlinlogging.KotlinLogging
import io.ktor.client.HttpClient
import io.ktor.client.request.bearerAuth
import io.ktor.client.request.forms.submitForm
import io.ktor.client.request.get
import io.ktor.client.statement.bodyAsText
import io.ktor.http.HttpStatusCode
import io.ktor.http.parameters
import kotlinx.serialization.json.Json

private val log = KotlinLogging.logger {}
private val json = Json { ignoreUnknownKeys = true }

class Mill(private val http: HttpClient, private val domain: String) {
    private var grant: Grant? = null

    suspend fun connect(code: String): Grant {
        val answer = http.submitForm(
            "https://$domain.egnyte.com/puboauth/token",
            parameters {
                append("client_id", System.getenv("EGNYTE_KEY"))
                append("client_secret", System.getenv("EGNYTE_SECRET"))
                append("redirect_uri", "https://mill.example.com/connected")
                append("code", code)
                append("grant_type", "authorization_code")
            },
        )
        val granted = json.decodeFromString<Grant>(answer.bodyAsText())
        log.info { "connected $domain with $granted" }
        println("granted: $granted")
        log.debug { "kept ${granted.toString()}" }
        grant = granted
        return granted
    }

    suspend fun stones(): String {
        val known = grant ?: throw Refused(domain)
        val answer = http.get("https://$domain.egnyte.com/pubapi/v1/fs/Shared/Stones") { //~ GET /pubapi/v1/fs/{path}
            bearerAuth(known.accessToken)
        }
        if (answer.status == HttpStatusCode.Unauthorized) throw Refused(domain)
        return answer.bodyAsText()
    }
}
