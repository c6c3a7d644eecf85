package slides

import io.ktor.client.HttpClient
import io.ktor.client.plugins.defaultRequest
import io.ktor.client.request.bearerAuth
import io.ktor.client.request.delete
import io.ktor.client.request.get
import io.ktor.client.request.request
import io.ktor.client.statement.HttpResponse
import io.ktor.http.HttpMethod
import io.ktor.http.HttpStatusCode
import io.ktor.http.appendPathSegments
import io.ktor.http.path
import io.ktor.http.takeFrom

/** Addresses that a request puts together on what every request begins with. */
class Slides(private val domain: String, private val token: String) {
    private val http = HttpClient {
        defaultRequest {
            url("https://$domain.egnyte.com/pubapi/v1/")
            bearerAuth(token)
        }
    }

    suspend fun drop(id: String) = checked(http.delete { url { appendPathSegments("links", id) } }) //~ DELETE /pubapi/v1/links/{link_id}

    suspend fun read(id: String) = checked(http.get("links") { url { appendPathSegments(id) } }) //~ GET /pubapi/v1/links/{link_id}

    suspend fun marks() = checked(http.get { url { path("bookmarks") } }) //~ GET /pubapi/v1/bookmarks

    suspend fun rename(id: String) = checked(
        http.request("users/$id") { //~ PATCH /pubapi/v2/users/{user_id}
            method = HttpMethod.Patch
            url { encodedPath = "/pubapi/v2/users/$id" }
        },
    )

    suspend fun me() = checked(http.get { url.takeFrom("https://$domain.egnyte.com/pubapi/v1/userinfo") }) //~ GET /pubapi/v1/userinfo

    private fun checked(response: HttpResponse): HttpResponse {
        if (response.status == HttpStatusCode.Unauthorized) error("sign in again")
        if (response.status == HttpStatusCode.TooManyRequests) error("later")
        return response
    }
}
