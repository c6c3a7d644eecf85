package com.overlook.plans

import io.ktor.client.HttpClient
import io.ktor.client.engine.okhttp.OkHttp
import io.ktor.client.plugins.HttpRequestRetry
import io.ktor.client.plugins.HttpResponseValidator
import io.ktor.http.HttpStatusCode

class Refused : RuntimeException("connect Egnyte again at /connect")

object Egnyte {
    val http = HttpClient(OkHttp) {
        install(HttpRequestRetry) {
            retryIf { _, response -> response.status == HttpStatusCode.TooManyRequests }
            exponentialDelay()
        }
        HttpResponseValidator {
            validateResponse { response -> if (response.status == HttpStatusCode.Unauthorized) throw Refused() }
        }
    }
}
