package com.example.pumps

import io.ktor.client.HttpClient
import io.ktor.client.call.body
import io.ktor.client.engine.cio.CIO
import io.ktor.client.plugins.HttpRequestRetry
import io.ktor.client.request.get
import io.ktor.http.isSuccess

class PriceClient {
    private val client = HttpClient(CIO) {
        install(HttpRequestRetry) {
            retryIf(maxRetries = 5) { _, response -> !response.status.isSuccess() }
            exponentialDelay()
        }
    }

    suspend fun prices(): String = client.get("https://prices.example.com/pumps").body()
}
