import io.ktor.client.HttpClient
import io.ktor.client.HttpClientConfig
import io.ktor.client.call.body
import io.ktor.client.plugins.api.createClientPlugin
import io.ktor.client.plugins.auth.Auth
import io.ktor.client.plugins.auth.providers.BearerTokens
import io.ktor.client.plugins.auth.providers.bearer
import io.ktor.client.plugins.defaultRequest
import io.ktor.client.request.get
import io.ktor.client.request.headers
import io.ktor.http.HttpHeaders
import io.ktor.http.appendPathSegments

private val token: String = System.getenv("EGNYTE_TOKEN")
private val base = "https://${System.getenv("EGNYTE_DOMAIN")}.egnyte.com/"

val signing = createClientPlugin("Signing") {
    onRequest { request, _ ->
        request.headers[HttpHeaders.Authorization] = "Egnyte $token" //~ EG307
    }
}

fun client(configure: HttpClientConfig<*>.() -> Unit) = HttpClient {
    defaultRequest { url(base) }
    configure()
}

suspend fun main() {
    val signed = client { install(signing) }
    val bearing = client {
        install(Auth) {
            bearer { loadTokens { BearerTokens(token, null) } }
        }
    }
    val me: Map<String, String> = bearing.get("pubapi/v1/userinfo").body() //~ GET /pubapi/v1/userinfo
    val horns: String = signed.get("pubapi/v1/fs") { url.appendPathSegments("Shared", "Horns") }.body() //~ GET /pubapi/v1/fs/{path}
    println("${me["username"]}: $horns")
}
