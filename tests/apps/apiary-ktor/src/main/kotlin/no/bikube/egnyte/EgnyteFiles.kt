package no.bikube.egnyte

import io.ktor.client.HttpClient
import io.ktor.client.engine.cio.CIO
import io.ktor.client.request.bearerAuth
import io.ktor.client.request.get
import io.ktor.client.request.header
import io.ktor.client.request.parameter
import io.ktor.client.statement.bodyAsText
import io.ktor.http.HttpHeaders
import io.ktor.http.HttpStatusCode

class SignedOut : RuntimeException("connect to Egnyte again")

class EgnyteFiles(private val http: HttpClient = HttpClient(CIO)) {

    suspend fun hive(domain: String, token: String, number: Int): String =
        read("https://$domain.egnyte.com/pubapi/v1/fs/Shared/Hives/$number", token) //~ GET /pubapi/v1/fs/{path}

    suspend fun keepers(domain: String, token: String): String =
        read("https://$domain.egnyte.com/pubapi/v2/users", token) //~ GET /pubapi/v2/users; EG101

    suspend fun events(domain: String, token: String): String =
        read("https://$domain.egnyte.com/pubapi/v1/event/cursor", token) //~ GET /pubapi/v1/event/cursor; EG505

    suspend fun comments(domain: String, token: String): String =
        http.get("https://$domain.egnyte.com/pubapi/v1/notes") { //~ GET /pubapi/v1/notes
            parameter("access_token", token) //~ EG306
            parameter("count", 20)
        }.bodyAsText()

    suspend fun search(domain: String, token: String, words: String): String =
        http.get("https://$domain.egnyte.com/pubapi/v1/search") { //~ GET /pubapi/v1/search
            header(HttpHeaders.Authorization, "OAuth $token") //~ EG307
            parameter("query", words)
        }.bodyAsText()

    private suspend fun read(url: String, token: String): String {
        val answer = http.get(url) { bearerAuth(token) }
        if (answer.status == HttpStatusCode.Unauthorized) throw SignedOut()
        return answer.bodyAsText()
    }
}
