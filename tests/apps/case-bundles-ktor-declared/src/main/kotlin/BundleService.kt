import io.ktor.client.HttpClient
import io.ktor.client.call.body
import io.ktor.client.request.bearerAuth
import io.ktor.client.request.get
import io.ktor.client.request.post
import io.ktor.client.request.setBody
import io.ktor.client.statement.HttpResponse
import io.ktor.http.ContentType
import io.ktor.http.HttpStatusCode
import io.ktor.http.contentType

class SignInAgain : Exception()

class EgnyteRepository(private val client: HttpClient, domain: String, private val token: String) {
    private val baseUrl = "https://$domain.egnyte.com/pubapi"

    suspend fun listFolder(path: String): String =
        checked(client.get("$baseUrl/v1/fs/$path") { bearerAuth(token) }) //~ GET /pubapi/v1/fs/{path}

    suspend fun createLink(path: String): String =
        checked(
            client.post("$baseUrl/v1/links") { //~ POST /pubapi/v1/links
                bearerAuth(token)
                contentType(ContentType.Application.Json)
                setBody(mapOf("path" to path, "type" to "file", "accessibility" to "recipients"))
            },
        )

    private suspend fun checked(response: HttpResponse): String {
        if (response.status == HttpStatusCode.Unauthorized) throw SignInAgain()
        return response.body()
    }
}

class BundleService(private val egnyte: EgnyteRepository) {

    // egnyte-scopes: filesystem
    suspend fun contents(case: String): String = egnyte.listFolder("Shared/Cases/$case")

    // egnyte-scopes: filesystem, link
    suspend fun send(case: String, file: String): String {
        contents(case)
        return egnyte.createLink("/Shared/Cases/$case/$file")
    }

    // egnyte-scopes: filesystem //~ EG107
    suspend fun sendAll(case: String, files: List<String>): List<String> =
        files.map { send(case, it) }
}
