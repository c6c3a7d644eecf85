package toads

import java.net.URI
import java.util.UUID
import org.springframework.boot.autoconfigure.SpringBootApplication
import org.springframework.boot.runApplication
import org.springframework.http.HttpStatus
import org.springframework.http.ResponseEntity
import org.springframework.web.bind.annotation.GetMapping
import org.springframework.web.bind.annotation.RequestParam
import org.springframework.web.bind.annotation.RestController
import org.springframework.web.reactive.function.client.WebClient
import reactor.core.publisher.Mono
import org.springframework.web.server.WebSession
import org.springframework.web.util.UriComponentsBuilder

private const val BACK = "https://toads.example.com/back"

@SpringBootApplication
class ToadsApplication

@RestController
class Crossings(builder: WebClient.Builder) {
    private val web = builder.build()
    private val key: String = System.getenv("EGNYTE_KEY")
    private val secret: String = System.getenv("EGNYTE_SECRET")

    private fun to(uri: String) = ResponseEntity.status(HttpStatus.FOUND).location(URI(uri)).build<String>()

    @GetMapping("/go")
    fun go(@RequestParam domain: String, session: WebSession): ResponseEntity<String> {
        val state = UUID.randomUUID().toString()
        session.attributes.putAll(mapOf("domain" to domain, "state" to state))
        return to(
            UriComponentsBuilder.newInstance().scheme("https").host("$domain.egnyte.com").path("/puboauth/token")
                .queryParam("client_id", key)
                .queryParam("redirect_uri", BACK)
                .queryParam("response_type", "code")
                .queryParam("scope", "Egnyte.filesystem")
                .queryParam("state", state)
                .encode().build().toUriString(),
        )
    }

    @GetMapping("/back")
    suspend fun back(code: String?, state: String?, error: String?, session: WebSession): ResponseEntity<String> {
        if (error != null || code == null || session.attributes.remove("state") != state) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build()
        }
        val domain: String = session.getRequiredAttribute("domain")
        session.attributes["token"] = Grants.Egnyte(key, secret, domain).redeem(web, code, BACK).access_token
        return to("/crossings")
    }

    @GetMapping("/crossings")
    fun crossings(session: WebSession): Mono<ResponseEntity<String>> {
        val domain: String = session.getRequiredAttribute("domain")
        return web.get().uri("https://{domain}.egnyte.com/pubapi/v1/fs/Shared/{folder}", domain, "Crossings") //~ GET /pubapi/v1/fs/{path}
            .headers { it.setBearerAuth(session.getRequiredAttribute("token")) }
            .exchangeToMono { answer ->
                when (answer.statusCode()) {
                    HttpStatus.UNAUTHORIZED -> Mono.just(to("/go?domain=$domain"))
                    HttpStatus.TOO_MANY_REQUESTS ->
                        Mono.just(ResponseEntity.status(503).header("Retry-After", answer.headers().header("Retry-After").firstOrNull()).build())
                    else -> answer.toEntity(String::class.java)
                }
            }
    }
}

fun main(args: Array<String>) {
    runApplication<ToadsApplication>(*args)
}
