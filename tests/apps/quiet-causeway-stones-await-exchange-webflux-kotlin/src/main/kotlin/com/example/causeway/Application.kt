package com.example.causeway

import java.net.URI
import java.util.concurrent.ConcurrentHashMap
import org.springframework.boot.autoconfigure.SpringBootApplication
import org.springframework.boot.runApplication
import org.springframework.http.ResponseEntity
import org.springframework.stereotype.Component
import org.springframework.web.bind.annotation.ExceptionHandler
import org.springframework.web.bind.annotation.GetMapping
import org.springframework.web.bind.annotation.PathVariable
import org.springframework.web.bind.annotation.RestController

@SpringBootApplication
class Application

@Component
class Grants {
    private val tokens = ConcurrentHashMap<String, String>()
    private val refreshers = ConcurrentHashMap<String, String>()

    fun token(domain: String) = tokens[domain] ?: throw SignInNeeded(domain)
    fun refreshToken(domain: String) = refreshers[domain] ?: throw SignInNeeded(domain)

    fun keep(domain: String, token: String, refresher: String?) {
        tokens[domain] = token
        refresher?.let { refreshers[domain] = it }
    }
}

@RestController
class Stones(private val egnyte: Egnyte) {
    @GetMapping("/{domain}/stones/{reach}")
    suspend fun stones(@PathVariable domain: String, @PathVariable reach: String) = egnyte.stones(domain, reach).files

    @ExceptionHandler
    fun signIn(e: SignInNeeded): ResponseEntity<Void> = ResponseEntity.status(303).location(URI("/connect/${e.domain}")).build()
}

fun main(args: Array<String>) {
    runApplication<Application>(*args)
}
