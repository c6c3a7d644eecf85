package com.example.causeway

import kotlinx.coroutines.delay
import org.springframework.http.HttpStatus
import org.springframework.stereotype.Component
import org.springframework.web.reactive.function.BodyInserters
import org.springframework.web.reactive.function.client.ClientResponse
import org.springframework.web.reactive.function.client.WebClient
import org.springframework.web.reactive.function.client.awaitBody
import org.springframework.web.reactive.function.client.awaitExchange

class SignInNeeded(val domain: String) : RuntimeException()

private sealed interface Answer<out T> {
    data class Ok<T>(val value: T) : Answer<T>
    data object Refused : Answer<Nothing>
    data class Later(val millis: Long) : Answer<Nothing>
}

data class Folder(val files: List<Map<String, Any?>> = emptyList())

@Component
class Egnyte(builder: WebClient.Builder, private val grants: Grants) {
    private val web = builder.build()

    suspend fun stones(domain: String, reach: String): Folder = asked(domain) { token ->
        web.get() //~ GET /pubapi/v1/fs/{path} handles=specific
            .uri("https://$domain.egnyte.com/pubapi/v1/fs/Shared/Causeway/{reach}", reach)
            .headers { it.setBearerAuth(token) }
            .awaitExchange { it.judged<Folder>() }
    }

    private suspend inline fun <reified T : Any> ClientResponse.judged(): Answer<T> = when (statusCode()) {
        HttpStatus.UNAUTHORIZED -> Answer.Refused
        HttpStatus.TOO_MANY_REQUESTS -> Answer.Later((headers().header("Retry-After").firstOrNull()?.toLong() ?: 5) * 1000)
        else -> Answer.Ok(awaitBody<T>())
    }

    private suspend fun <T> asked(domain: String, renewed: Boolean = false, question: suspend (String) -> Answer<T>): T =
        when (val answer = question(grants.token(domain))) {
            is Answer.Ok -> answer.value
            is Answer.Later -> {
                delay(answer.millis)
                asked(domain, renewed, question)
            }
            Answer.Refused -> {
                if (renewed) throw SignInNeeded(domain)
                renew(domain)
                asked(domain, renewed = true, question)
            }
        }

    private suspend fun renew(domain: String) {
        val form = BodyInserters.fromFormData("client_id", System.getenv("EGNYTE_KEY"))
            .with("client_secret", System.getenv("EGNYTE_SECRET"))
            .with("grant_type", "refresh_token")
            .with("refresh_token", grants.refreshToken(domain))
        val grant = web.post().uri("https://$domain.egnyte.com/puboauth/token").body(form).awaitExchange {
            if (it.statusCode().isError) throw SignInNeeded(domain)
            it.awaitBody<Map<String, String>>()
        }
        grants.keep(domain, grant.getValue("access_token"), grant["refresh_token"])
    }
}
