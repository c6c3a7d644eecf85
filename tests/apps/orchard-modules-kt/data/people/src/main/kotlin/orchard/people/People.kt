package orchard.people

import io.ktor.client.HttpClient
import io.ktor.client.request.bearerAuth
import io.ktor.client.request.get
import io.ktor.client.statement.HttpResponse
import orchard.network.Routes

class People(private val client: HttpClient) {
    suspend fun me(token: String): HttpResponse =
        client.get("${Routes.BASE}/userinfo") { bearerAuth(token) } //~ GET /pubapi/v1/userinfo

    // Whether there is a query when the second parameter comes, nobody knows.
    suspend fun shared(token: String, folder: String?): HttpResponse =
        client.get("${Routes.BASE}/bookmarks") { //~ GET /pubapi/v1/bookmarks
            bearerAuth(token)
            url {
                if (folder != null) {
                    parameters.append("folder", folder)
                }
                parameters.append("count", "20")
            }
        }
}
