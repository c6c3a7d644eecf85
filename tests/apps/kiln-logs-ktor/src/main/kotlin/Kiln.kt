package no.ovn.kiln

import io.ktor.client.*
import io.ktor.client.request.*
import io.ktor.client.statement.*
import io.ktor.http.*

private val files = "https://${System.getenv("EGNYTE_DOMAIN")}.egnyte.com/"

class Kiln(private val client: HttpClient, private val token: String) {
    private fun HttpRequestBuilder.at(path: String) {
        bearerAuth(token)
        url {
            takeFrom(files)
            encodedPath = path
        }
    }

    suspend fun firings(): HttpResponse = client.get { at("pubapi/v1/fs/Shared/Kiln") } //~ GET /pubapi/v1/fs/{path}

    suspend fun unlink(id: String): HttpResponse = client.delete { at("pubapi/v1/links/$id") } //~ DELETE /pubapi/v1/links/{link_id}

    suspend fun users(): HttpResponse = client.get { //~ GET /pubapi/v2/users
        bearerAuth(token)
        url {
            host = "ovn.egnyte.com" //~ EG501
            encodedPath = "pubapi/v2/users"
        }
    }

    /** The kiln's own gauge speaks of paths as well. */
    suspend fun gauge(): HttpResponse = client.get {
        url {
            host = "gauge.kiln.example"
            encodedPath = "pubapi/v1/userinfo"
        }
    }
}
