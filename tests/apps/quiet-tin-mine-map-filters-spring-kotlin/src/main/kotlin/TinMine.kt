package com.example.tin

import jakarta.servlet.http.HttpSession
import org.springframework.beans.factory.annotation.Value
import org.springframework.boot.autoconfigure.SpringBootApplication
import org.springframework.boot.runApplication
import org.springframework.http.HttpHeaders
import org.springframework.http.HttpStatus
import org.springframework.http.ResponseEntity
import org.springframework.util.LinkedMultiValueMap
import org.springframework.web.bind.annotation.*
import org.springframework.web.client.HttpClientErrorException
import org.springframework.web.client.RestClient
import org.springframework.web.server.ResponseStatusException
import org.springframework.web.servlet.support.ServletUriComponentsBuilder
import org.springframework.web.servlet.view.RedirectView
import org.springframework.web.util.UriComponentsBuilder
import java.util.UUID

@SpringBootApplication
class TinMine

fun main(args: Array<String>) {
    runApplication<TinMine>(*args)
}

@RestController
class Shafts(
    @Value("\${egnyte.key}") private val key: String,
    @Value("\${egnyte.secret}") private val secret: String,
    @Value("\${tin.with-people:false}") private val withPeople: Boolean,
) {
    private val http = RestClient.create()

    private val scopes get() = mapOf(
        "Egnyte.filesystem" to true,
        "Egnyte.user" to withPeople,
    ).filterValues { it }.keys

    // Nginx ends TLS in front of us, so the request looks like plain HTTP here.
    private fun back() = ServletUriComponentsBuilder.fromCurrentContextPath().scheme("https").port(null).path("/back").toUriString()

    private fun form(vararg pairs: Pair<String, String>) = LinkedMultiValueMap<String, String>().apply {
        pairs.forEach { (name, value) -> add(name, value) }
    }

    @GetMapping("/connect")
    fun connect(@RequestParam domain: String, session: HttpSession): RedirectView {
        val state = UUID.randomUUID().toString().also { session.setAttribute("state", it) }
        session.setAttribute("domain", domain)
        val url = UriComponentsBuilder.fromUriString("https://$domain.egnyte.com/puboauth/token")
            .queryParams(form(
                "client_id" to key,
                "redirect_uri" to back(),
                "response_type" to "code",
                "scope" to scopes.joinToString(" "),
                "state" to state,
            ))
        return RedirectView(url.build().encode().toUriString())
    }

    @GetMapping("/back")
    fun back(@RequestParam params: Map<String, String>, session: HttpSession): RedirectView {
        if ("error" in params || params["state"] != session.getAttribute("state")) throw ResponseStatusException(HttpStatus.FORBIDDEN)
        val answer = http.post().uri("https://${session.getAttribute("domain")}.egnyte.com/puboauth/token")
            .body(form(
                "client_id" to key,
                "client_secret" to secret,
                "redirect_uri" to back(),
                "code" to params.getValue("code"),
                "grant_type" to "authorization_code",
            ))
            .retrieve().body(Map::class.java)!!
        session.setAttribute("token", answer["access_token"])
        return RedirectView("/shafts")
    }

    private fun egnyte(session: HttpSession, path: String): String? = http.get()
        .uri("https://${session.getAttribute("domain")}.egnyte.com/pubapi$path")
        .headers { it.setBearerAuth(session.getAttribute("token") as String) }
        .retrieve().body(String::class.java)

    @GetMapping("/shafts")
    fun shafts(session: HttpSession) = egnyte(session, "/v1/fs/Shared/Shafts") //~ GET /pubapi/v1/fs/{path}

    @GetMapping("/people")
    fun people(session: HttpSession) = if (withPeople) egnyte(session, "/v2/users") else null //~ GET /pubapi/v2/users

    @ExceptionHandler
    fun failed(e: HttpClientErrorException): ResponseEntity<String> = when (e.statusCode) {
        HttpStatus.UNAUTHORIZED -> ResponseEntity.status(401).body("Please connect Egnyte again.")
        HttpStatus.TOO_MANY_REQUESTS -> ResponseEntity.status(503)
            .header(HttpHeaders.RETRY_AFTER, e.responseHeaders?.getFirst(HttpHeaders.RETRY_AFTER)).body("Busy.")
        else -> throw e
    }
}
