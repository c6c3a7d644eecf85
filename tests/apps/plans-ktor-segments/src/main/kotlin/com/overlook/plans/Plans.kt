package com.overlook.plans

import io.ktor.client.HttpClient
import io.ktor.client.request.HttpRequestBuilder
import io.ktor.client.request.bearerAuth
import io.ktor.client.request.get
import io.ktor.client.request.parameter
import io.ktor.client.request.post
import io.ktor.client.request.setBody
import io.ktor.client.statement.bodyAsText
import io.ktor.http.URLProtocol
import io.ktor.http.appendPathSegments
import io.ktor.http.path

class Plans(private val http: HttpClient, private val domain: String) {

    suspend fun list(site: String): String = http.get { //~ GET /pubapi/v1/fs/{path} handles=specific
        egnyte("fs", "Shared", "Plans", site)
        parameter("list_content", true)
    }.bodyAsText()

    suspend fun comment(site: String, text: String): String = http.post { //~ POST /pubapi/v1/notes handles=specific
        egnyte("notes")
        setBody("""{"path":"/Shared/Plans/$site","body":"$text"}""")
    }.bodyAsText()

    suspend fun drop(site: String): String = http.post { //~ POST /pubapi/v1/fs/{path} handles=specific
        under("fs/Shared/Plans/$site")
        setBody("""{"action":"copy"}""")
    }.bodyAsText()

    private fun HttpRequestBuilder.egnyte(vararg segments: String) {
        url {
            protocol = URLProtocol.HTTPS
            host = "$domain.egnyte.com"
            path("pubapi", "v1", *segments)
        }
        bearerAuth(System.getenv("EGNYTE_TOKEN"))
    }

    private fun HttpRequestBuilder.under(rest: String) {
        url("https://$domain.egnyte.com/pubapi/v1") {
            appendPathSegments(rest)
        }
        bearerAuth(System.getenv("EGNYTE_TOKEN"))
    }
}
