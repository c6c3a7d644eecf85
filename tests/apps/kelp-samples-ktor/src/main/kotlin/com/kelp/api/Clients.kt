package com.kelp.api

import io.ktor.client.HttpClient
import io.ktor.client.HttpClientConfig
import io.ktor.client.plugins.defaultRequest
import io.ktor.client.request.bearerAuth
import io.ktor.http.URLProtocol

object VaultClient {
    fun build(token: String) = HttpClient {
        expectSuccess = true
        vaultRequest(token)
    }

    private fun HttpClientConfig<*>.vaultRequest(token: String) {
        defaultRequest {
            url {
                protocol = URLProtocol.HTTPS
                host = Hosts.VAULT
            }
            bearerAuth(token)
        }
    }
}

object TidesClient {
    fun build() = HttpClient {
        defaultRequest {
            url {
                protocol = URLProtocol.HTTPS
                host = Hosts.TIDES
            }
        }
    }
}
