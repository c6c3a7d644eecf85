package orchard.people

import io.ktor.client.HttpClient
import io.ktor.client.request.bearerAuth
import io.ktor.client.request.get
import io.ktor.client.statement.HttpResponse
import orchard.network.Routes

class People(private val client: HttpClient) {
    suspend fun me(token: String): HttpResponse =
        client.get("${Routes.BASE}/userinfo") { bearerAuth(token) } //~ GET /pubapi/v1/userinfo
}
