package fish

import io.ktor.client.HttpClient
import io.ktor.client.engine.cio.CIO
import io.ktor.client.plugins.HttpRequestRetry
import io.ktor.client.plugins.defaultRequest
import io.ktor.client.request.bearerAuth
import io.ktor.client.request.get
import io.ktor.client.statement.HttpResponse
import io.ktor.client.statement.bodyAsText
import io.ktor.http.HttpStatusCode

private val domain: String = System.getenv("EGNYTE_DOMAIN")
private val token: String = System.getenv("EGNYTE_TOKEN")

val hasty = HttpClient(CIO) {
    install(HttpRequestRetry) {
        maxRetries = 4
        retryIf { _, response -> response.status == HttpStatusCode.Unauthorized || response.status.value >= 500 } //~ EG404
        exponentialDelay()
    }
    defaultRequest {
        url("https://$domain.egnyte.com/pubapi/v1/")
        bearerAuth(token)
    }
}

val patient = HttpClient(CIO) {
    install(HttpRequestRetry) {
        retryIf(maxRetries = 3) { _, response -> response.status == HttpStatusCode.TooManyRequests }
        exponentialDelay()
    }
    defaultRequest {
        url("https://$domain.egnyte.com/pubapi/v1/")
        bearerAuth(token)
    }
}

suspend fun main() {
    val licences: HttpResponse = hasty.get("fs/Shared/Licences") //~ GET /pubapi/v1/fs/{path}
    println(licences.bodyAsText())
    val links = patient.get("links") //~ GET /pubapi/v1/links
    if (links.status == HttpStatusCode.Unauthorized) error("connect to Egnyte again")
    println(links.bodyAsText())
}
