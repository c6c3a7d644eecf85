package samples

import io.ktor.client.HttpClient
import io.ktor.client.call.body
import io.ktor.client.request.header
import io.ktor.client.request.post
import io.ktor.client.request.setBody
import io.ktor.http.ContentType
import io.ktor.http.contentType

private const val HUB = "https://api.openconnectors.eu10.ext.hana.ondemand.com/elements/api-v2"

class Hub(private val http: HttpClient, private val authorization: String) {
    suspend fun connect(code: String, domain: String): Map<String, Any> =
        http.post("$HUB/instances") { //~ EG213
            header("Authorization", authorization)
            contentType(ContentType.Application.Json)
            setBody(
                mapOf(
                    "element" to mapOf("key" to "egnyte"),
                    "providerData" to mapOf("code" to code),
                    "configuration" to mapOf(
                        "oauth.callback.url" to "https://samples.lab.example/connected",
                        "subdomain" to domain,
                    ),
                    "name" to "samples",
                ),
            )
        }.body()
}
