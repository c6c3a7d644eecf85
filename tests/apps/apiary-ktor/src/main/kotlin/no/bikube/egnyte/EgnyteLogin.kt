package no.bikube.egnyte

import io.ktor.client.HttpClient
import io.ktor.client.call.body
import io.ktor.client.engine.cio.CIO
import io.ktor.client.plugins.contentnegotiation.ContentNegotiation
import io.ktor.client.request.forms.submitForm
import io.ktor.http.URLBuilder
import io.ktor.http.parameters
import io.ktor.serialization.kotlinx.json.json
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import org.slf4j.LoggerFactory

@Serializable
data class Grant(@SerialName("access_token") val accessToken: String)

class EgnyteLogin {
    private val log = LoggerFactory.getLogger(javaClass)
    private val http = HttpClient(CIO) { install(ContentNegotiation) { json() } }

    fun address(domain: String): String = URLBuilder("https://$domain.egnyte.com/puboauth/token").apply {
        parameters.append("client_id", System.getenv("EGNYTE_CLIENT_ID"))
        parameters.append("redirect_uri", CALLBACK)
        parameters.append("response_type", "code")
        parameters.append("scope", SCOPE)
        parameters.append("state", "apiary") //~ EG206
    }.buildString()

    suspend fun redeem(domain: String, code: String): String {
        val grant: Grant = http.submitForm(
            url = "https://$domain.egnyte.com/puboauth/token",
            formParameters = parameters {
                append("grant_type", "authorization_code")
                append("client_id", System.getenv("EGNYTE_CLIENT_ID"))
                append("client_secret", System.getenv("EGNYTE_CLIENT_SECRET"))
                append("redirect_uri", "https://bikube.example/egnyte/callback/") //~ EG208
                append("code", code)
            },
        ).body()
        log.info("token for {}: {}", domain, grant.accessToken) //~ EG305
        log.debug("{} is connected, until {}", domain, "further notice")
        return grant.accessToken
    }

    companion object {
        const val CALLBACK = "https://bikube.example/egnyte/callback"
        private const val SCOPE = "Egnyte.filesystem Egnyte.filesystem egnyte.link" //~ EG106; EG104
    }
}
