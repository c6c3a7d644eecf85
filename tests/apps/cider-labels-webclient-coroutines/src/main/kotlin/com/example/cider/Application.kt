package com.example.cider

import org.springframework.boot.autoconfigure.SpringBootApplication
import org.springframework.boot.context.properties.ConfigurationPropertiesScan
import org.springframework.boot.runApplication
import org.springframework.http.HttpStatus
import org.springframework.http.ResponseEntity
import org.springframework.web.bind.annotation.ExceptionHandler
import org.springframework.web.bind.annotation.GetMapping
import org.springframework.web.bind.annotation.PathVariable
import org.springframework.web.bind.annotation.PostMapping
import org.springframework.web.bind.annotation.RestController
import org.springframework.web.server.WebSession
import java.net.URI
import java.util.UUID

@SpringBootApplication
@ConfigurationPropertiesScan
class Application

fun main(args: Array<String>) {
    runApplication<Application>(*args)
}

@RestController
class LabelController(private val egnyte: EgnyteClient) {

    private fun WebSession.token() = getRequiredAttribute<String>("token")

    @GetMapping("/connect")
    fun connect(session: WebSession): ResponseEntity<Void> {
        val state = UUID.randomUUID().toString()
        session.attributes["state"] = state
        return ResponseEntity.status(HttpStatus.FOUND).location(URI(egnyte.authorizeUrl(state))).build()
    }

    @GetMapping("/labels/{cider}")
    suspend fun label(session: WebSession, @PathVariable cider: String) = egnyte.folder(session.token(), "Shared/Labels/$cider")

    @GetMapping("/labels/{cider}/links")
    suspend fun links(session: WebSession, @PathVariable cider: String) = egnyte.links(session.token(), "/Shared/Labels/$cider")

    @PostMapping("/labels/{cider}/share")
    suspend fun share(session: WebSession, @PathVariable cider: String) = egnyte.share(session.token(), "/Shared/Labels/$cider/front.pdf")

    @PostMapping("/labels/{cider}/retire")
    suspend fun retire(session: WebSession, @PathVariable cider: String) = egnyte.remove(session.token(), "Shared/Labels/$cider")

    @ExceptionHandler(EgnyteUnauthorizedException::class)
    fun reconnect(): ResponseEntity<Void> = ResponseEntity.status(HttpStatus.FOUND).location(URI("/connect")).build()
}
