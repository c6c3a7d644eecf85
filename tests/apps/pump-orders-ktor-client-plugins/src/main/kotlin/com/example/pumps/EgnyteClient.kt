package com.example.pumps

import io.ktor.client.HttpClient
import io.ktor.client.call.body
import io.ktor.client.engine.cio.CIO
import io.ktor.client.plugins.HttpRequestRetry
import io.ktor.client.plugins.defaultRequest
import io.ktor.client.request.bearerAuth
import io.ktor.client.request.get
import io.ktor.http.HttpStatusCode
import io.ktor.http.isSuccess

class ConnectAgain : Exception("Connect Egnyte again")

class EgnyteClient(domain: String, token: String) {
    private val client = HttpClient(CIO) {
        install(HttpRequestRetry) {
            maxRetries = 3
            retryIf { _, response -> response.status == HttpStatusCode.Unauthorized || response.status == HttpStatusCode.TooManyRequests } //~ EG404
            exponentialDelay()
        }
        defaultRequest {
            url("https://$domain.egnyte.com/pubapi/v1/")
            bearerAuth(token)
        }
    }

    suspend fun orders(pump: String): String {
        val response = client.get("fs/Shared/Pumps/$pump") //~ GET /pubapi/v1/fs/{path} handles=specific
        if (response.status == HttpStatusCode.Unauthorized) throw ConnectAgain()
        return response.body()
    }
}
