package com.example.regatta

import io.ktor.client.request.HttpRequestBuilder
import io.ktor.client.request.bearerAuth
import io.ktor.client.request.delete
import io.ktor.client.request.get
import io.ktor.client.request.parameter
import io.ktor.client.request.post
import io.ktor.client.request.setBody
import io.ktor.client.statement.HttpResponse
import io.ktor.client.statement.bodyAsText
import io.ktor.http.HttpStatusCode

class SignInAgainException : RuntimeException("Sign in to Egnyte again")

class EgnyteService(private val accessToken: String) {
    private val baseUrl = "https://$domain.egnyte.com/pubapi/v1"

    suspend fun entries(year: String): String =
        read(httpClient.get("$baseUrl/fs/Shared/Regatta/$year") { auth() }) //~ GET /pubapi/v1/fs/{path} handles=specific

    suspend fun share(path: String): String =
        read(httpClient.post("$baseUrl/links") { auth(); setBody("""{"path":"$path","type":"file"}""") }) //~ POST /pubapi/v1/links handles=specific

    suspend fun find(query: String): String =
        read(httpClient.get("$baseUrl/search") { auth(); parameter("query", query) }) //~ GET /pubapi/v1/search handles=specific

    suspend fun unshare(id: String) {
        val response = httpClient.delete("$baseUrl/links/$id") { auth() } //~ DELETE /pubapi/v1/links/{link_id} handles=specific
        if (response.status == HttpStatusCode.Unauthorized) throw SignInAgainException()
    }

    private suspend fun read(response: HttpResponse): String {
        if (response.status == HttpStatusCode.Unauthorized) throw SignInAgainException()
        return response.bodyAsText()
    }

    private fun HttpRequestBuilder.auth() = bearerAuth(accessToken)
}
