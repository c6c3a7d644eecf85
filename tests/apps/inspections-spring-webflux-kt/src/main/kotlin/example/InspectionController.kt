package example

import org.springframework.boot.autoconfigure.SpringBootApplication
import org.springframework.boot.runApplication
import org.springframework.http.HttpStatus
import org.springframework.web.bind.annotation.*
import reactor.core.publisher.Mono

@SpringBootApplication
class App

fun main(args: Array<String>) {
    runApplication<App>(*args)
}

@RestController
@RequestMapping("/inspections")
class InspectionController(private val client: InspectionClient) {

    @GetMapping("/{site}")
    fun reports(@PathVariable site: String): Mono<Listing> = client.reports(site)

    @GetMapping
    fun search(@RequestParam q: String): Mono<Hits> = client.search(q)

    @ExceptionHandler(SignInAgain::class)
    @ResponseStatus(HttpStatus.UNAUTHORIZED)
    fun signIn(e: SignInAgain) = mapOf("reconnect" to "/connect")
}
