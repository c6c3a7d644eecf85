package com.example.cellar

import io.ktor.client.HttpClient
import io.ktor.client.engine.cio.CIO
import io.ktor.client.request.bearerAuth
import io.ktor.client.request.header
import io.ktor.client.request.request
import io.ktor.client.request.setBody
import io.ktor.client.statement.HttpResponse
import io.ktor.http.HttpMethod
import io.ktor.http.appendPathSegments
import io.ktor.http.takeFrom

private val BASE = "https://${System.getenv("EGNYTE_DOMAIN")}.egnyte.com"

/** Bottles are kept as files, tastings as links to them. */
class Cellar(private val token: String, private val onRefused: suspend () -> Unit) {
    private val http = HttpClient(CIO) { expectSuccess = false }

    suspend fun retire(user: String): HttpResponse = checked(
        http.request("$BASE/pubapi/v2/users/$user") { //~ PATCH /pubapi/v2/users/{user_id} handles=specific
            method = HttpMethod.Patch
            bearerAuth(token)
            setBody("""{"active":false}""")
        },
    )

    suspend fun pour(path: String): HttpResponse = checked(
        http.request { //~ DELETE /pubapi/v1/fs/{path} handles=specific
            url {
                takeFrom(BASE)
                appendPathSegments("pubapi", "v1", "fs", path)
            }
            method = HttpMethod.Delete
            header("Authorization", "Bearer $token")
        },
    )

    suspend fun taste(path: String): HttpResponse = checked(
        http.request("$BASE/pubapi/v1/links") { //~ POST /pubapi/v1/links handles=specific
            method = HttpMethod.Post
            bearerAuth(token)
            setBody("""{"path":"$path","type":"file","accessibility":"anyone"}""")
        },
    )

    suspend fun tastings(): HttpResponse = checked(
        http.request("$BASE/pubapi/v1/links") { bearerAuth(token) }, //~ GET /pubapi/v1/links handles=specific
    )

    private suspend fun HttpClient.marked(id: String, verb: HttpMethod = HttpMethod.Get): HttpResponse = request { //~ DELETE /pubapi/v1/bookmarks/{bookmark_id} handles=specific; GET /pubapi/v1/bookmarks/{bookmark_id} handles=specific
        url.takeFrom(BASE)
        url.appendPathSegments("pubapi", "v1", "bookmarks", id)
        method = verb
        bearerAuth(token)
    }

    suspend fun unmark(id: String): HttpResponse = checked(http.marked(id, HttpMethod.Delete))

    suspend fun mark(id: String): HttpResponse = checked(http.marked(id))

    private suspend fun checked(answer: HttpResponse): HttpResponse {
        when (answer.status.value) {
            401 -> onRefused()
            429 -> kotlinx.coroutines.delay((answer.headers["Retry-After"]?.toLong() ?: 1) * 1000)
        }
        return answer
    }
}
