package guillemot

import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse

class SignInAgain : Exception()

class Runner(private val http: HttpClient, private val domain: String) {
    fun run(report: Report, token: String): String {
        val request = HttpRequest.newBuilder(URI.create("https://$domain.egnyte.com" + report.path)).header("Authorization", "Bearer $token").build()
        val response = http.send(request, HttpResponse.BodyHandlers.ofString())
        if (response.statusCode() == 401) throw SignInAgain()
        if (response.statusCode() == 403 || response.statusCode() == 429) {
            Thread.sleep(response.headers().firstValue("Retry-After").orElse("1").toLong() * 1000)
            return run(report, token)
        }
        return response.body()
    }
}
