package crates

import io.ktor.client.HttpClient
import io.ktor.client.call.body
import io.ktor.client.request.forms.submitForm
import io.ktor.http.parameters
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import org.slf4j.LoggerFactory

@Serializable
class Grant(@SerialName("access_token") val accessToken: String)

private val log = LoggerFactory.getLogger("crates")

suspend fun grant(domain: String, code: String): Map<String, String> {
    val answer: Grant = HttpClient().submitForm("https://$domain.egnyte.com/puboauth/token", parameters {
        append("client_id", System.getenv("EGNYTE_KEY"))
        append("client_secret", System.getenv("EGNYTE_SECRET"))
        append("redirect_uri", "https://crates.example.com/back")
        append("code", code)
        append("grant_type", "authorization_code")
    }).body()
    val record = mapOf("domain" to domain, "access_token" to answer.accessToken)
    log.info("granted {}", record.filterKeys { it != "access_token" })
    log.info("granted {}", record.filterNot { it.key == "access_token" })
    log.info("granted {}", record.mapValues { (_, value) -> value.length })
    log.debug("granted {}", record.filterKeys { it != "domain" }) //~ EG305
    return record
}
