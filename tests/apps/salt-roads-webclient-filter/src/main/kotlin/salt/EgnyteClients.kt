package salt

import com.fasterxml.jackson.annotation.JsonProperty
import org.springframework.beans.factory.annotation.Qualifier
import org.springframework.beans.factory.annotation.Value
import org.springframework.context.annotation.Bean
import org.springframework.context.annotation.Configuration
import org.springframework.stereotype.Component
import org.springframework.web.bind.annotation.GetMapping
import org.springframework.web.bind.annotation.RestController
import org.springframework.web.reactive.function.BodyInserters
import org.springframework.web.reactive.function.client.ClientRequest
import org.springframework.web.reactive.function.client.ExchangeFilterFunction
import org.springframework.web.reactive.function.client.WebClient
import org.springframework.web.reactive.function.client.bodyToMono
import reactor.core.publisher.Mono
import java.time.Duration

data class Grant(@JsonProperty("access_token") val token: String, @JsonProperty("expires_in") val seconds: Long)

@Component
class Tokens(@Value("\${egnyte.domain}") private val domain: String) {
    private val http = WebClient.create()

    fun ask(): Mono<String> = http.post()
        .uri("https://$domain.egnyte.com/puboauth/token")
        .body(
            BodyInserters.fromFormData("grant_type", "password")
                .with("client_id", System.getenv("EGNYTE_KEY"))
                .with("client_secret", System.getenv("EGNYTE_SECRET"))
                .with("username", System.getenv("EGNYTE_USER"))
                .with("password", System.getenv("EGNYTE_PASSWORD"))
                .with("scope", "Egnyte.filesystem Egnyte.link"),
        )
        .retrieve()
        .bodyToMono<Grant>()
        .map { it.token }

    val kept: Mono<String> = Mono.defer { ask() }.cache(Duration.ofHours(12))
}

@Configuration
class EgnyteClients(private val tokens: Tokens, @Value("\${egnyte.domain}") private val domain: String) {
    @Bean
    fun files(): WebClient = WebClient.builder()
        .baseUrl("https://$domain.egnyte.com/pubapi/v1")
        .filter { request, next ->
            tokens.ask().flatMap { next.exchange(ClientRequest.from(request).headers { h -> h.setBearerAuth(it) }.build()) } //~ EG308
        }
        .build()

    @Bean
    fun links(): WebClient = WebClient.builder()
        .baseUrl("https://$domain.egnyte.com/pubapi/v1")
        .filter(ExchangeFilterFunction { request, next ->
            tokens.kept.flatMap { next.exchange(ClientRequest.from(request).headers { h -> h.setBearerAuth(it) }.build()) }
        })
        .build()
}

@RestController
class Roads(@Qualifier("files") private val files: WebClient, @Qualifier("links") private val links: WebClient) {
    @GetMapping("/roads")
    fun roads(): Mono<String> = files.get().uri("/fs/Shared/Roads").retrieve().bodyToMono() //~ GET /pubapi/v1/fs/{path}

    @GetMapping("/links")
    fun shared(): Mono<String> = links.get().uri("/links").retrieve().bodyToMono() //~ GET /pubapi/v1/links
}
