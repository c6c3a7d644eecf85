package mill

import org.springframework.boot.autoconfigure.SpringBootApplication
import org.springframework.boot.runApplication
import org.springframework.http.HttpStatus
import org.springframework.http.HttpStatusCode
import org.springframework.http.ResponseEntity
import org.springframework.stereotype.Component
import org.springframework.web.bind.annotation.ExceptionHandler
import org.springframework.web.bind.annotation.GetMapping
import org.springframework.web.bind.annotation.RestController
import org.springframework.web.reactive.function.client.WebClient
import reactor.core.publisher.Mono
import reactor.util.retry.Retry
import java.time.Duration

class SignIn : RuntimeException()

class Slow : RuntimeException()

private fun <T> WebClient.ResponseSpec.watched(type: Class<T>): Mono<T> =
    onStatus({ it.isSameCodeAs(HttpStatus.UNAUTHORIZED) }) { Mono.error(SignIn()) }
        .onStatus({ s: HttpStatusCode -> s.value() == 429 }) { Mono.error(Slow()) }
        .bodyToMono(type)
        .retryWhen(Retry.backoff(4, Duration.ofSeconds(1)).filter { it is Slow })

@Component
class Races {
    private val web = WebClient.builder().defaultHeader("Authorization", "Bearer ${System.getenv("EGNYTE_TOKEN")}").build()

    fun levels(): Mono<Map<*, *>> =
        web.get().uri("https://${System.getenv("EGNYTE_DOMAIN")}.egnyte.com/pubapi/v1/fs/Shared/Races") //~ GET /pubapi/v1/fs/{path} handles=specific
            .retrieve().watched(Map::class.java)
}

@RestController
class Levels(private val races: Races) {
    @GetMapping("/levels")
    fun levels() = races.levels()

    @ExceptionHandler(SignIn::class)
    fun signIn(): ResponseEntity<String> = ResponseEntity.status(401).body("give the app a new token")
}

@SpringBootApplication
class App

fun main(args: Array<String>) {
    runApplication<App>(*args)
}
