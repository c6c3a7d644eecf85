package com.example.mills.api

import com.example.mills.request
import io.ktor.client.HttpClient
import io.ktor.client.plugins.defaultRequest
import io.ktor.client.request.get
import io.ktor.http.ParametersBuilder
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext

class MillClient(private val domain: String, private val token: () -> String) {
    private val client = HttpClient {
        defaultRequest { url("https://$domain.egnyte.com/pubapi/v1/") }
    }

    suspend fun links(count: Int): List<String> =
        request("links", token()) { append("count", count.toString()) } //~ GET /pubapi/v1/links handles=specific

    private suspend inline fun <reified T> request(
        path: String,
        accessToken: String,
        crossinline request: ParametersBuilder.() -> Unit,
    ): T = withContext(Dispatchers.IO) {
        val call = client.get(path) {
            url {
                headers.append("Authorization", "Bearer $accessToken")
                parameters.request()
            }
        }.call
        call.request<T>()
    }
}
