package com.millrace.loans.egnyte

import io.ktor.client.HttpClient
import io.ktor.client.engine.cio.CIO
import io.ktor.client.plugins.HttpRequestRetry
import io.ktor.client.plugins.HttpResponseValidator
import io.ktor.client.plugins.auth.Auth
import io.ktor.client.plugins.auth.providers.BearerTokens
import io.ktor.client.plugins.auth.providers.bearer
import io.ktor.client.plugins.defaultRequest
import io.ktor.http.HttpStatusCode
import org.koin.core.module.dsl.singleOf
import org.koin.dsl.module

class SignInAgain : RuntimeException("the token is no longer good")

val egnyteModule = module {
    single {
        val domain = System.getenv("EGNYTE_DOMAIN")
        HttpClient(CIO) {
            defaultRequest { url("https://$domain.egnyte.com/pubapi/") }
            install(HttpRequestRetry) {
                retryIf(maxRetries = 4) { _, response -> response.status == HttpStatusCode.TooManyRequests }
                exponentialDelay()
            }
            HttpResponseValidator {
                validateResponse { response ->
                    if (response.status == HttpStatusCode.Unauthorized) throw SignInAgain()
                }
            }
            install(Auth) { bearer { loadTokens { BearerTokens(System.getenv("EGNYTE_TOKEN"), "") } } }
        }
    }
    singleOf(::EgnyteApi)
}
