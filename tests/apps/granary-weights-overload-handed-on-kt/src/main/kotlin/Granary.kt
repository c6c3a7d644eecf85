import com.fasterxml.jackson.databind.ObjectMapper
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse

class SignInAgain : RuntimeException()

class Later : RuntimeException()

/** Puts requests together: what it is given in parts, it writes out and hands on to itself. */
class Requests(private val mapper: ObjectMapper) {
    private val root = "https://${System.getenv("EGNYTE_DOMAIN")}.egnyte.com/pubapi"

    fun post(path: String, fields: Map<String, String>): HttpRequest {
        val payload = mapper.writeValueAsString(fields)
        return this.post(path, payload)
    }

    fun post(path: String, payload: String): HttpRequest =
        HttpRequest.newBuilder()
            .uri(URI.create("$root/$path"))
            .header("Authorization", "Bearer ${System.getenv("EGNYTE_TOKEN")}")
            .POST(HttpRequest.BodyPublishers.ofString(payload))
            .build()
}

class Granary(private val requests: Requests, private val mapper: ObjectMapper) {
    private val client = HttpClient.newHttpClient()

    fun share(path: String) = send(requests.post("v1/links", mapOf("path" to path))) //~ POST /pubapi/v1/links

    fun group(group: Any) = send(requests.post("v2/groups", mapper.writeValueAsString(group))) //~ POST /pubapi/v2/groups

    private fun send(request: HttpRequest): String {
        val answer = client.send(request, HttpResponse.BodyHandlers.ofString())
        if (answer.statusCode() == 401) throw SignInAgain()
        if (answer.statusCode() in setOf(403, 429)) throw Later()
        return answer.body()
    }
}
