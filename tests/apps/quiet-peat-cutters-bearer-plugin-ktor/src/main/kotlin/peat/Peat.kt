package peat

import io.ktor.client.HttpClient
import io.ktor.client.call.body
import io.ktor.client.engine.okhttp.OkHttp
import io.ktor.client.plugins.HttpRequestRetry
import io.ktor.client.plugins.auth.Auth
import io.ktor.client.plugins.auth.providers.BearerTokens
import io.ktor.client.plugins.auth.providers.bearer
import io.ktor.client.plugins.contentnegotiation.ContentNegotiation
import io.ktor.client.request.forms.submitForm
import io.ktor.client.request.get
import io.ktor.http.HttpStatusCode
import io.ktor.http.isSuccess
import io.ktor.http.parameters
import io.ktor.serialization.kotlinx.json.json
import kotlin.system.exitProcess
import kotlinx.coroutines.runBlocking
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject

@Serializable
data class Grant(@SerialName("access_token") val access: String, @SerialName("refresh_token") val refresh: String? = null)

private val domain: String = System.getenv("EGNYTE_DOMAIN")

private val egnyte = HttpClient(OkHttp) {
    install(ContentNegotiation) { json(Json { ignoreUnknownKeys = true }) }
    install(HttpRequestRetry) {
        retryIf(2) { _, response -> response.status == HttpStatusCode.TooManyRequests }
        exponentialDelay(respectRetryAfterHeader = true)
    }
    install(Auth) {
        bearer {
            loadTokens { BearerTokens(System.getenv("EGNYTE_TOKEN"), System.getenv("EGNYTE_REFRESH_TOKEN")) }
            refreshTokens {
                val answer = client.submitForm(
                    "https://$domain.egnyte.com/puboauth/token",
                    parameters {
                        append("grant_type", "refresh_token")
                        append("refresh_token", oldTokens?.refreshToken.orEmpty())
                        append("client_id", System.getenv("EGNYTE_KEY"))
                        append("client_secret", System.getenv("EGNYTE_SECRET"))
                    },
                ) { markAsRefreshTokenRequest() }
                if (!answer.status.isSuccess()) return@refreshTokens null
                answer.body<Grant>().let { BearerTokens(it.access, it.refresh ?: oldTokens?.refreshToken) }
            }
            sendWithoutRequest { it.url.host == "$domain.egnyte.com" }
        }
    }
}

fun main() = runBlocking {
    val answer = egnyte.get("https://$domain.egnyte.com/pubapi/v1/fs/Shared/Peat") //~ GET /pubapi/v1/fs/{path} handles=specific
    if (answer.status == HttpStatusCode.Unauthorized) {
        System.err.println("The grant has ended; connect again at https://peat.example.com/connect")
        exitProcess(2)
    }
    check(answer.status.isSuccess()) { "Egnyte answered ${answer.status}" }
    answer.body<JsonObject>()["files"]!!.jsonArray.forEach { println(it.jsonObject["name"]) }
}
