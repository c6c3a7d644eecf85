package crags

import java.security.Principal
import java.util.concurrent.ConcurrentHashMap
import org.slf4j.LoggerFactory
import org.springframework.boot.autoconfigure.SpringBootApplication
import org.springframework.boot.runApplication
import org.springframework.context.ApplicationEventPublisher
import org.springframework.http.HttpStatus
import org.springframework.http.ResponseEntity
import org.springframework.web.bind.annotation.*

@SpringBootApplication
class Application

fun main(args: Array<String>) {
    runApplication<Application>(*args)
}

@RestController
class Connections(private val egnyte: Egnyte, private val events: ApplicationEventPublisher) {
    private val log = LoggerFactory.getLogger(javaClass)
    private val kept = ConcurrentHashMap<String, Connection>()

    @PutMapping("/connection")
    fun connect(@RequestBody connection: Connection, who: Principal) {
        kept[who.name] = connection
        log.info("{} connected {}", who.name, connection)
    }

    @DeleteMapping("/connection")
    fun disconnect(who: Principal) {
        kept.remove(who.name)?.let { events.publishEvent(Disconnected(it, who.name)) }
    }

    @GetMapping("/nests")
    fun nests(who: Principal) = egnyte.nests(kept.getValue(who.name))

    @ExceptionHandler(SignInAgain::class)
    fun again() = ResponseEntity.status(HttpStatus.CONFLICT).body("connect again")

    @ExceptionHandler(Busy::class)
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    fun busy() = Unit
}
