package com.acme

import okhttp3.HttpUrl.Companion.toHttpUrl
import okhttp3.OkHttpClient
import okhttp3.Request
import org.springframework.http.HttpEntity
import org.springframework.http.HttpHeaders
import org.springframework.http.HttpMethod
import org.springframework.web.client.RestTemplate
import org.springframework.web.client.getForObject
import java.net.HttpURLConnection
import java.net.URI
import java.net.URL
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse

class Plain(private val domain: String, private val token: String) {
    private val rest = RestTemplate()

    fun connection(): String {
        val connection = URL("https://$domain.egnyte.com/pubapi/v1/links").openConnection() as HttpURLConnection //~ POST /pubapi/v1/links
        connection.requestMethod = "POST"
        connection.doOutput = true
        connection.setRequestProperty("Authorization", "Bearer $token")
        connection.outputStream.use { it.write("{}".toByteArray()) }
        return "${connection.responseCode}"
    }

    fun scoped(): String = (URL("https://$domain.egnyte.com/pubapi/v1/userinfo").openConnection() as HttpURLConnection).run { //~ GET /pubapi/v1/userinfo
        setRequestProperty("Authorization", "Bearer $token")
        inputStream.bufferedReader().readText()
    }

    fun jdk(): Int {
        val request = HttpRequest.newBuilder(URI.create("https://$domain.egnyte.com/pubapi/v1/notes")) //~ DELETE /pubapi/v1/notes
            .header("Authorization", "Bearer $token")
            .DELETE()
            .build()
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).statusCode()
    }

    fun spring() {
        val headers = HttpHeaders().apply { setBearerAuth(token) }
        val entity = HttpEntity<String>(headers)
        rest.exchange("https://$domain.egnyte.com/pubapi/v2/users/{id}", HttpMethod.GET, entity, String::class.java, 3) //~ GET /pubapi/v2/users/{user_id}
        rest.getForObject<String>("https://$domain.egnyte.com/pubapi/v2/groups") //~ GET /pubapi/v2/groups
    }

    fun segments() {
        val url = "https://$domain.egnyte.com/pubapi/v1".toHttpUrl().newBuilder()
            .addPathSegment("search")
            .addQueryParameter("query", "x")
            .build()
        OkHttpClient().newCall(Request.Builder().url(url).build()).execute().close() //~ GET /pubapi/v1/search
    }
}
