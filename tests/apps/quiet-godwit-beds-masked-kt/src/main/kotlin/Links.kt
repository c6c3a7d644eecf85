import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import org.slf4j.LoggerFactory

class SignInAgain : Exception()

class Links(private val domain: String, private val token: String) {
    private val logger = LoggerFactory.getLogger(Links::class.java)
    private val http = HttpClient.newHttpClient()

    fun all(): String {
        logger.info("token {} for {}", "*".repeat(token.length), domain)
        val uri = URI.create("https://$domain.egnyte.com/pubapi/v1/links") //~ GET /pubapi/v1/links
        val request = HttpRequest.newBuilder(uri).header("Authorization", "Bearer $token").build()
        val response = http.send(request, HttpResponse.BodyHandlers.ofString())
        logger.debug("body: {} characters, headers: {}", response.body().length, response.headers().map().keys)
        if (response.statusCode() == 401) throw SignInAgain()
        if (response.statusCode() == 429) {
            Thread.sleep(response.headers().firstValue("Retry-After").get().toLong() * 1000)
            return all()
        }
        return response.body()
    }
}
