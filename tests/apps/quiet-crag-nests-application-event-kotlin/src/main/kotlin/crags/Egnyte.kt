package crags

import org.springframework.context.event.EventListener
import org.springframework.http.HttpStatus
import org.springframework.http.MediaType
import org.springframework.scheduling.annotation.Async
import org.springframework.stereotype.Component
import org.springframework.util.LinkedMultiValueMap
import org.springframework.web.client.RestClient
import org.springframework.web.client.body

data class Connection(val domain: String, val token: String) {
    override fun toString() = "Connection($domain)"
}

data class Disconnected(val connection: Connection, val by: String)

class SignInAgain : RuntimeException()

class Busy : RuntimeException()

@Component
class Egnyte(builder: RestClient.Builder) {
    private val rest = builder
        .defaultStatusHandler({ it.isSameCodeAs(HttpStatus.UNAUTHORIZED) }) { _, _ -> throw SignInAgain() }
        .defaultStatusHandler({ it.isSameCodeAs(HttpStatus.TOO_MANY_REQUESTS) }) { _, _ -> throw Busy() }
        .build()

    fun nests(connection: Connection) = rest.get()  //~ GET /pubapi/v1/fs/{path}
        .uri("https://${connection.domain}.egnyte.com/pubapi/v1/fs/Shared/Nests")
        .headers { it.setBearerAuth(connection.token) }
        .retrieve()
        .body<Map<String, Any?>>()
        ?.get("files")

    @Async
    @EventListener
    fun on(event: Disconnected) {
        rest.post()
            .uri("https://{domain}.egnyte.com/pubapi/v1/tokens/revoke", event.connection.domain)
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .body(LinkedMultiValueMap<String, String>().apply { add("token", event.connection.token) })
            .retrieve()
            .toBodilessEntity()
    }
}
