package com.example.cider

import org.springframework.boot.context.properties.ConfigurationProperties
import org.springframework.http.HttpStatus
import org.springframework.stereotype.Service
import org.springframework.web.reactive.function.client.WebClient
import org.springframework.web.reactive.function.client.awaitBody
import org.springframework.web.reactive.function.client.awaitBodilessEntity
import org.springframework.web.util.UriComponentsBuilder
import reactor.core.publisher.Mono

@ConfigurationProperties("egnyte")
data class EgnyteProperties(
    val domain: String,
    val clientId: String,
    val redirectUri: String,
    val scope: String,
)

class EgnyteUnauthorizedException : RuntimeException()

data class Folder(val name: String, val path: String)
data class CreateLink(val path: String, val type: String = "file", val accessibility: String = "anyone")

@Service
class EgnyteClient(builder: WebClient.Builder, private val properties: EgnyteProperties) {

    private val webClient = builder
        .baseUrl("https://${properties.domain}.egnyte.com/pubapi/v1")
        .defaultStatusHandler({ it == HttpStatus.UNAUTHORIZED }) { Mono.error(EgnyteUnauthorizedException()) }
        .build()

    fun authorizeUrl(state: String): String =
        UriComponentsBuilder.fromUriString("https://${properties.domain}.egnyte.com/puboauth/token")
            .queryParam("client_id", properties.clientId)
            .queryParam("redirect_uri", properties.redirectUri)
            .queryParam("response_type", "code")
            .queryParam("scope", properties.scope)
            .queryParam("state", state)
            .encode()
            .toUriString()

    suspend fun folder(token: String, path: String): Folder =
        webClient.get() //~ GET /pubapi/v1/fs/{path} handles=specific
            .uri("/fs/{path}", path)
            .headers { it.setBearerAuth(token) }
            .retrieve()
            .awaitBody()

    suspend fun remove(token: String, path: String) {
        webClient.delete() //~ DELETE /pubapi/v1/fs/{path} handles=specific
            .uri("/fs/{path}", path)
            .headers { it.setBearerAuth(token) }
            .retrieve()
            .awaitBodilessEntity()
    }

    suspend fun share(token: String, path: String): Map<String, Any> =
        webClient.post() //~ POST /pubapi/v1/links handles=specific
            .uri("/links")
            .headers { it.setBearerAuth(token) }
            .bodyValue(CreateLink(path))
            .retrieve()
            .awaitBody()

    suspend fun links(token: String, path: String): Map<String, Any> =
        webClient.get() //~ GET /pubapi/v1/links handles=specific
            .uri { it.path("/links").queryParam("path", path).build() }
            .headers { it.setBearerAuth(token) }
            .retrieve()
            .awaitBody()
}
