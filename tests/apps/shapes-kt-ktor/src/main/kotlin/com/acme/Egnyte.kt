package com.acme

import io.ktor.client.HttpClient
import io.ktor.client.call.body
import io.ktor.client.engine.cio.CIO
import io.ktor.client.plugins.contentnegotiation.ContentNegotiation
import io.ktor.client.plugins.defaultRequest
import io.ktor.client.request.HttpRequestBuilder
import io.ktor.client.request.bearerAuth
import io.ktor.client.request.delete
import io.ktor.client.request.forms.submitForm
import io.ktor.client.request.get
import io.ktor.client.request.header
import io.ktor.client.request.headers
import io.ktor.client.request.parameter
import io.ktor.client.request.patch
import io.ktor.client.request.post
import io.ktor.client.request.prepareGet
import io.ktor.client.request.put
import io.ktor.client.request.request
import io.ktor.client.request.setBody
import io.ktor.client.request.url
import io.ktor.client.statement.HttpResponse
import io.ktor.client.statement.bodyAsText
import io.ktor.http.ContentType
import io.ktor.http.HttpHeaders
import io.ktor.http.HttpMethod
import io.ktor.http.URLProtocol
import io.ktor.http.contentType
import io.ktor.http.encodeURLPath
import io.ktor.http.parameters
import io.ktor.http.path
import io.ktor.serialization.kotlinx.json.json

/** Everything that goes out, in the ways ktor has of saying where to. */
class Egnyte(private val domain: String, private val token: String) {
    private val root = "https://$domain.egnyte.com/pubapi"

    private val plain = HttpClient(CIO) {
        expectSuccess = true
        install(ContentNegotiation) { json() }
    }

    private val based = HttpClient {
        defaultRequest {
            url("https://$domain.egnyte.com/pubapi/")
            header(HttpHeaders.Authorization, "Bearer $token")
        }
    }

    private val hosted = HttpClient(CIO) {
        defaultRequest {
            url {
                protocol = URLProtocol.HTTPS
                host = "$domain.egnyte.com"
            }
            bearerAuth(token)
        }
    }

    suspend fun folder(path: String): String =
        plain.get("$root/v1/fs/${path.encodeURLPath()}") { //~ GET /pubapi/v1/fs/{path}
            bearerAuth(token)
            parameter("list_content", true)
        }.bodyAsText()

    suspend fun createFolder(path: String): HttpResponse = plain.post("$root/v1/fs$path") { //~ POST /pubapi/v1/fs/{path}
        authorized()
        contentType(ContentType.Application.Json)
        setBody(mapOf("action" to "add_folder"))
    }

    suspend fun search(term: String) = plain.get { //~ GET /pubapi/v1/search
        url {
            protocol = URLProtocol.HTTPS
            host = "$domain.egnyte.com"
            path("pubapi", "v1", "search")
            parameters.append("query", term)
        }
        headers {
            append("Authorization", "Bearer $token")
        }
    }

    suspend fun links(): HttpResponse = based.get("v1/links") //~ GET /pubapi/v1/links

    suspend fun deleteLink(id: String) {
        based.delete("v1/links/$id") //~ DELETE /pubapi/v1/links/{link_id}
    }

    suspend fun user(id: Long): User = hosted.get("/pubapi/v2/users/$id").body() //~ GET /pubapi/v2/users/{user_id}

    suspend fun renameUser(id: Long, name: String) = hosted.patch { //~ PATCH /pubapi/v2/users/{user_id}
        url("/pubapi/v2/users/$id")
        setBody("""{"userName": "$name"}""")
    }

    suspend fun replaceGroup(id: Long, body: String) {
        send(HttpMethod.Put, "/v2/groups/$id") { setBody(body) } //~ PUT /pubapi/v2/groups/{group_id}
    }

    suspend fun groups() = send(HttpMethod.Get, "/v2/groups") //~ GET /pubapi/v2/groups

    private suspend fun send(verb: HttpMethod, path: String, block: HttpRequestBuilder.() -> Unit = {}): HttpResponse =
        plain.request("$root$path") {
            method = verb
            authorized()
            block()
        }

    suspend fun download(path: String, sink: suspend (ByteArray) -> Unit) {
        plain.prepareGet("$root/v1/fs-content/$path") { authorized() }.execute { response -> //~ GET /pubapi/v1/fs-content/{path}
            sink(response.body())
        }
    }

    suspend fun events(cursor: Long): HttpResponse {
        val target = buildString {
            append(root)
            append("/v2/events")
            append("?id=").append(cursor)
        }
        return plain.get(target) { authorized() } //~ GET /pubapi/v2/events
    }

    suspend fun token(code: String): Token = plain.submitForm(
        url = "https://$domain.egnyte.com/puboauth/token",
        formParameters = parameters {
            append("grant_type", "authorization_code")
            append("client_id", Settings.clientId)
            append("client_secret", Settings.clientSecret)
            append("redirect_uri", Settings.REDIRECT)
            append("code", code)
        },
    ).body()

    private fun HttpRequestBuilder.authorized() {
        header("Authorization", "Bearer $token")
    }
}
