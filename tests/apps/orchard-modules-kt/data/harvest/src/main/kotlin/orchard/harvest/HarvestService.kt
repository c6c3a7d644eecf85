package orchard.harvest

import io.ktor.client.HttpClient
import io.ktor.client.request.bearerAuth
import io.ktor.client.request.delete
import io.ktor.client.request.get
import io.ktor.client.statement.HttpResponse
import orchard.network.Session

class HarvestService(private val client: HttpClient, private val session: Session) {
    suspend fun all(): HttpResponse? {
        val token = session.token() ?: return null
        return client.get(Routes.ALL) { bearerAuth(token) } //~ GET /pubapi/v1/links
    }

    suspend fun drop(id: String) {
        val token = session.tokenNow() ?: return
        client.delete(Routes.ONE.replace(Routes.ID, id)) { bearerAuth(token) } //~ DELETE /pubapi/v1/links/{link_id}
    }
}
