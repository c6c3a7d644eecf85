package com.acme

import io.ktor.client.HttpClient
import io.ktor.client.call.body
import io.ktor.client.engine.cio.CIO
import io.ktor.client.plugins.HttpResponseValidator
import io.ktor.client.plugins.auth.Auth
import io.ktor.client.plugins.auth.providers.BearerTokens
import io.ktor.client.plugins.auth.providers.bearer
import io.ktor.client.plugins.defaultRequest
import io.ktor.client.request.get
import io.ktor.client.statement.bodyAsText
import io.ktor.http.HttpStatusCode
import kotlinx.coroutines.runBlocking

class SignInAgain : Exception()

interface Tokens {
    suspend fun current(): String
    suspend fun renewed(): String
}

/** Its plugin asks for a new token when the old one is refused. */
class Renewing(domain: String, private val tokens: Tokens) {
    private val client = HttpClient(CIO) {
        install(Auth) {
            bearer {
                loadTokens { BearerTokens(tokens.current(), "") }
                refreshTokens { BearerTokens(tokens.renewed(), "") }
            }
        }
        defaultRequest { url("https://$domain.egnyte.com/pubapi/") }
    }

    suspend fun users(): String = client.get("v2/users").bodyAsText() //~ GET /pubapi/v2/users handles=specific
}

/** Its validator sees every answer. */
class Validated(domain: String) {
    private val root = "https://$domain.egnyte.com/pubapi"
    private val client = HttpClient(CIO) {
        HttpResponseValidator {
            validateResponse { response ->
                if (response.status == HttpStatusCode.Unauthorized) throw SignInAgain()
            }
        }
    }

    suspend fun links(): List<String> = client.get("$root/v1/links").body() //~ GET /pubapi/v1/links handles=specific
}

/** Nobody looks at what this one gets. */
class Bare(domain: String) {
    private val root = "https://$domain.egnyte.com/pubapi"
    private val client = HttpClient(CIO)

    suspend fun groups(): String = client.get("$root/v2/groups").bodyAsText() //~ GET /pubapi/v2/groups handles=none; EG401
}

fun main(args: Array<String>) = runBlocking {
    val tokens = object : Tokens {
        override suspend fun current() = args[1]
        override suspend fun renewed() = args[2]
    }
    println(Renewing(args[0], tokens).users())
    println(Validated(args[0]).links())
    println(Bare(args[0]).groups())
}
