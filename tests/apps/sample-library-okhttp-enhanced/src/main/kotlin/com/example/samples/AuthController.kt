package com.example.samples

import jakarta.servlet.http.HttpSession
import org.springframework.beans.factory.annotation.Value
import org.springframework.http.ResponseEntity
import org.springframework.stereotype.Controller
import org.springframework.web.bind.annotation.GetMapping
import org.springframework.web.bind.annotation.RequestParam
import org.springframework.web.util.UriComponentsBuilder
import java.net.URI
import java.util.UUID

@Controller
class AuthController(
    @Value("\${egnyte.client-id}") private val clientId: String,
    private val egnyte: EgnyteClient,
) {
    private val callback = "https://samples.example.com/egnyte/callback"

    @GetMapping("/egnyte/login")
    fun login(session: HttpSession): ResponseEntity<Void> {
        val state = UUID.randomUUID().toString()
        session.setAttribute("state", state)
        val uri = UriComponentsBuilder
            .fromHttpUrl("https://us-partner-integrations.egnyte.com/services/oauth/code")
            .queryParam("client_id", clientId)
            .queryParam("redirect_uri", callback)
            .queryParam("scope", "Egnyte.filesystem")
            .queryParam("state", state)
            .queryParam("response_type", "token")
            .build().encode().toUri()
        return ResponseEntity.status(302).location(uri).build() //~ EG204
    }

    @GetMapping("/box/login")
    fun box(): ResponseEntity<Void> {
        val uri = UriComponentsBuilder
            .fromHttpUrl("https://account.box.com/api/oauth2/authorize")
            .queryParam("client_id", clientId)
            .queryParam("response_type", "token")
            .build().toUri()
        return ResponseEntity.status(302).location(uri).build()
    }

    @GetMapping("/samples")
    fun samples(@RequestParam name: String, session: HttpSession): ResponseEntity<Any> =
        try {
            ResponseEntity.ok(egnyte.folder(session.getAttribute("token") as String, name))
        } catch (e: TokenExpiredException) {
            ResponseEntity.status(302).location(URI.create("/egnyte/login")).build()
        }
}
