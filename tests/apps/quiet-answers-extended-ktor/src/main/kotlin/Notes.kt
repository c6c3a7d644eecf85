import io.ktor.client.HttpClient
import io.ktor.client.request.delete
import io.ktor.client.request.get
import io.ktor.client.request.header
import io.ktor.client.statement.HttpResponse
import io.ktor.client.statement.bodyAsText
import io.ktor.http.isSuccess

interface Store {
    val token: String
    fun forget()
}

class Notes(private val client: HttpClient, private val store: Store, private val domain: String) {
    suspend fun all(): String {
        val response = client.get("https://$domain.egnyte.com/pubapi/v1/notes") { //~ GET /pubapi/v1/notes handles=specific
            header("Authorization", "Bearer ${store.token}")
        }.unlessBusy()
        return if (response.refused()) "" else response.bodyAsText()
    }

    suspend fun drop(id: String): Boolean {
        val response = client.delete("https://$domain.egnyte.com/pubapi/v1/notes/$id") { //~ DELETE /pubapi/v1/notes/{note_id} handles=specific
            header("Authorization", "Bearer ${store.token}")
        }.unlessBusy()
        return response.signedOut().not() && response.status.isSuccess()
    }

    private fun HttpResponse.signedOut(): Boolean {
        val gone = status.value == 401
        if (gone) store.forget()
        return gone
    }
}
