package com.example.ropes

import io.ktor.client.HttpClient
import io.ktor.client.call.body
import io.ktor.client.plugins.defaultRequest
import io.ktor.client.request.bearerAuth
import io.ktor.client.request.get
import io.ktor.client.request.post
import io.ktor.client.request.setBody
import io.ktor.http.HttpStatusCode

class SignInAgain : Exception("sign in to Egnyte again")

interface Ropes {
    suspend fun links(): List<String>
    suspend fun share(path: String): String
}

class EgnyteRopes(private val client: HttpClient) : Ropes {
    companion object {
        suspend inline fun <reified T> HttpClient.fetched(endpoint: String): T {
            val response = get(endpoint)
            if (response.status == HttpStatusCode.Unauthorized) throw SignInAgain()
            return response.body()
        }

        private suspend inline fun <reified T, reified R> HttpClient.posted(endpoint: String, body: T): R {
            val response = post(endpoint) { setBody(body) }
            if (response.status == HttpStatusCode.Unauthorized) throw SignInAgain()
            return response.body()
        }

        fun signedIn(domain: String, token: String) = EgnyteRopes(
            HttpClient {
                defaultRequest {
                    url("https://$domain.egnyte.com/")
                    bearerAuth(token)
                }
            },
        )
    }

    override suspend fun links(): List<String> = client.fetched("pubapi/v1/links") //~ GET /pubapi/v1/links handles=specific

    override suspend fun share(path: String): String {
        return client.posted("pubapi/v1/links", path) //~ POST /pubapi/v1/links handles=specific
    }
}
