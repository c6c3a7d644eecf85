package gypsum

import mu.KotlinLogging
import org.springframework.beans.factory.annotation.Value
import org.springframework.http.HttpStatus
import org.springframework.http.ResponseEntity
import org.springframework.web.bind.annotation.GetMapping
import org.springframework.web.bind.annotation.RequestMapping
import org.springframework.web.bind.annotation.RequestParam
import org.springframework.web.bind.annotation.RestController
import org.springframework.web.reactive.function.BodyInserters
import org.springframework.web.reactive.function.client.WebClient
import org.springframework.web.reactive.function.client.awaitBody
import org.springframework.web.server.ResponseStatusException
import org.springframework.web.server.WebSession
import org.springframework.web.util.UriComponentsBuilder
import java.util.UUID

private val log = KotlinLogging.logger {}
private const val CALLBACK = "https://gypsum.example/egnyte/callback"

data class Grant(val access_token: String, val expires_in: Long = -1) {
    override fun toString() = "Grant(expires_in=$expires_in)"
}

@RestController
@RequestMapping("/egnyte")
class SignIn(
    @Value("\${egnyte.client-id}") private val id: String,
    @Value("\${egnyte.client-secret}") private val secret: String,
    private val web: WebClient.Builder,
) {
    @GetMapping("/connect")
    suspend fun connect(@RequestParam domain: String, session: WebSession): ResponseEntity<Unit> {
        val state = UUID.randomUUID().toString()
        session.attributes += mapOf("state" to state, "domain" to domain)
        val uri = UriComponentsBuilder.fromUriString("https://$domain.egnyte.com/puboauth/token")
            .queryParam("client_id", id).queryParam("redirect_uri", CALLBACK).queryParam("response_type", "code")
            .queryParam("scope", "Egnyte.filesystem").queryParam("state", state)
            .build().toUri()
        return ResponseEntity.status(HttpStatus.FOUND).location(uri).build()
    }

    @GetMapping("/callback")
    suspend fun callback(@RequestParam code: String?, @RequestParam state: String?, @RequestParam error: String?, session: WebSession): String {
        require(session.attributes.remove("state") == state) { "state" }
        error?.let { throw ResponseStatusException(HttpStatus.FORBIDDEN, it) }
        val domain = session.attributes["domain"] as String
        val grant = web.build().post().uri("https://$domain.egnyte.com/puboauth/token")
            .body(
                BodyInserters.fromFormData("grant_type", "authorization_code").with("client_id", id).with("client_secret", secret)
                    .with("redirect_uri", CALLBACK).with("code", code!!),
            )
            .retrieve().awaitBody<Grant>()
        log.info { "linked $domain: $grant" }
        session.attributes["token"] = grant.access_token
        return "linked"
    }
}
