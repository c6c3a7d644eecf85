package com.acme

import io.ktor.client.HttpClient
import io.ktor.client.plugins.ClientRequestException
import io.ktor.client.request.get
import io.ktor.client.statement.HttpResponse
import io.ktor.client.statement.bodyAsText
import io.ktor.http.HttpStatusCode
import okhttp3.OkHttpClient
import okhttp3.Request
import java.net.HttpURLConnection
import java.net.URL

class SignInAgain : Exception()

class DealtWith(domain: String, private val token: String) {
    private val api = "https://$domain.egnyte.com/pubapi/v1"
    private val ktor = HttpClient()
    private val strict = HttpClient { expectSuccess = true }
    private val ok = OkHttpClient()

    suspend fun compared(): String {
        val response = ktor.get("$api/links") //~ GET /pubapi/v1/links handles=specific
        if (response.status == HttpStatusCode.Unauthorized) throw SignInAgain()
        return response.bodyAsText()
    }

    suspend fun chosen(): String {
        val response = ktor.get("$api/notes") //~ GET /pubapi/v1/notes handles=specific
        return when (response.status.value) {
            in 200..299 -> response.bodyAsText()
            401 -> throw SignInAgain()
            else -> throw IllegalStateException("status ${response.status}")
        }
    }

    suspend fun caught(): String = try {
        strict.get("$api/tasks").bodyAsText() //~ GET /pubapi/v1/tasks handles=specific
    } catch (e: ClientRequestException) {
        if (e.response.status == HttpStatusCode.Unauthorized) throw SignInAgain()
        throw e
    }

    fun used(): String? = ok.newCall(Request.Builder().url("$api/search").build()).execute().use { response -> //~ GET /pubapi/v1/search handles=specific
        when {
            response.code == 401 -> throw SignInAgain()
            !response.isSuccessful -> null
            else -> response.body?.string()
        }
    }

    fun connection(): Int {
        val connection = URL("$api/userinfo").openConnection() as HttpURLConnection //~ GET /pubapi/v1/userinfo handles=specific
        connection.setRequestProperty("Authorization", "Bearer $token")
        if (connection.responseCode == HttpURLConnection.HTTP_UNAUTHORIZED) throw SignInAgain()
        return connection.responseCode
    }

    suspend fun helped(): String = ktor.get("$api/bookmarks").orThrow().bodyAsText() //~ GET /pubapi/v1/bookmarks handles=specific

    private fun HttpResponse.orThrow(): HttpResponse = apply {
        if (status.value == 401) throw SignInAgain()
        if (status.value >= 400) throw IllegalStateException("status $status")
    }
}
