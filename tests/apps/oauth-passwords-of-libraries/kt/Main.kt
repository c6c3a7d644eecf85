import java.net.URI
import java.net.URLEncoder
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse

fun main(args: Array<String>) {
    val form = mapOf(
        "client_id" to System.getenv("EGNYTE_KEY"),
        "username" to System.getenv("EGNYTE_USER"),
        "password" to System.getenv("EGNYTE_PASSWORD"),
        "scope" to "Egnyte.filesystem",
        "grant_type" to "password", //~ EG203
    )
    val body = form.map { (name, value) -> "$name=${URLEncoder.encode(value, "UTF-8")}" }.joinToString("&")
    val request = HttpRequest.newBuilder(URI.create("https://${args[0]}.egnyte.com/puboauth/token"))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build()
    println(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
}
