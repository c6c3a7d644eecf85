package example

import org.slf4j.LoggerFactory
import org.springframework.beans.factory.annotation.Value
import org.springframework.http.HttpHeaders
import org.springframework.stereotype.Component
import org.springframework.web.reactive.function.client.WebClient
import org.springframework.web.reactive.function.client.WebClientResponseException
import reactor.core.publisher.Mono

data class Listing(val name: String, val files: List<Map<String, Any>> = emptyList())
data class Hits(val results: List<Map<String, Any>> = emptyList())

@Component
class InspectionClient(
    builder: WebClient.Builder,
    @Value("\${egnyte.domain}") domain: String,
    @Value("\${egnyte.token}") token: String,
) {
    private val log = LoggerFactory.getLogger(javaClass)

    private val webClient = builder
        .baseUrl("https://$domain.egnyte.com/pubapi/v1")
        .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer $token")
        .build()

    fun reports(site: String): Mono<Listing> =
        webClient.get() //~ GET /pubapi/v1/fs/{path} handles=generic
            .uri("/fs/Shared/Inspections/{site}", site)
            .retrieve()
            .bodyToMono(Listing::class.java)
            .doOnError { log.error("Could not read inspections of {}", site, it) } //~ EG402

    fun search(words: String): Mono<Hits> =
        webClient.get() //~ GET /pubapi/v1/search handles=specific
            .uri { it.path("/search").queryParam("query", words).build() }
            .retrieve()
            .bodyToMono(Hits::class.java)
            .onErrorMap(WebClientResponseException.Unauthorized::class.java) { SignInAgain() }
}

class SignInAgain : RuntimeException("Egnyte connection expired")
