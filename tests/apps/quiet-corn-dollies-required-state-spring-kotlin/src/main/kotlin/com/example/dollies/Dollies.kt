package com.example.dollies

import jakarta.servlet.http.HttpSession
import java.net.URI
import java.util.UUID
import okhttp3.FormBody
import okhttp3.HttpUrl.Companion.toHttpUrl
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.Response
import org.json.JSONObject
import org.springframework.boot.autoconfigure.SpringBootApplication
import org.springframework.boot.runApplication
import org.springframework.http.ResponseEntity
import org.springframework.web.bind.annotation.ExceptionHandler
import org.springframework.web.bind.annotation.GetMapping
import org.springframework.web.bind.annotation.PathVariable
import org.springframework.web.bind.annotation.RequestParam
import org.springframework.web.bind.annotation.RestController

const val BACK = "https://dollies.example.com/egnyte/back"

class Reconnect(val domain: String) : RuntimeException()
class Busy(val after: String?) : RuntimeException()

private fun Response.orThrow(domain: String): JSONObject = use {
    when {
        isSuccessful -> JSONObject(body!!.string())
        code == 401 -> throw Reconnect(domain)
        code == 429 || header("X-Mashery-Error-Code") != null -> throw Busy(header("Retry-After"))
        else -> error("Egnyte answered $code")
    }
}

private var HttpSession.state: String?
    get() = getAttribute("state") as String?
    set(value) = setAttribute("state", value)

private var HttpSession.domain: String
    get() = getAttribute("domain") as String
    set(value) = setAttribute("domain", value)

@SpringBootApplication
@RestController
class Dollies {
    private val http = OkHttpClient()

    @GetMapping("/egnyte/connect/{domain}")
    fun connect(@PathVariable domain: String, session: HttpSession): ResponseEntity<Void> {
        session.domain = domain
        session.state = UUID.randomUUID().toString()
        val url = "https://$domain.egnyte.com/puboauth/token".toHttpUrl().newBuilder()
            .addQueryParameter("client_id", System.getenv("EGNYTE_KEY"))
            .addQueryParameter("redirect_uri", BACK)
            .addQueryParameter("scope", "Egnyte.filesystem")
            .addQueryParameter("response_type", "code")
            .addQueryParameter("state", session.state)
            .build()
        return ResponseEntity.status(303).location(url.toUri()).build()
    }

    @GetMapping("/egnyte/back")
    fun back(
        @RequestParam state: String,
        @RequestParam code: String?,
        @RequestParam error: String?,
        session: HttpSession,
    ): ResponseEntity<Void> {
        require(state == session.state) { "this sign-in was not started here" }
        requireNotNull(code) { "refused: $error" }
        val form = FormBody.Builder()
            .add("client_id", System.getenv("EGNYTE_KEY"))
            .add("client_secret", System.getenv("EGNYTE_SECRET"))
            .add("redirect_uri", BACK)
            .add("code", code)
            .add("grant_type", "authorization_code")
            .build()
        val grant = http.newCall(Request.Builder().url("https://${session.domain}.egnyte.com/puboauth/token").post(form).build()).execute()
        session.setAttribute("token", JSONObject(grant.body!!.string()).getString("access_token"))
        return ResponseEntity.status(303).location(URI("/dollies")).build()
    }

    @GetMapping("/dollies")
    fun dollies(session: HttpSession): List<Any> {
        val request = Request.Builder()  //~ GET /pubapi/v1/fs/{path} handles=specific
            .url("https://${session.domain}.egnyte.com/pubapi/v1/fs/Shared/Dollies")
            .header("Authorization", "Bearer ${session.getAttribute("token")}")
            .build()
        return http.newCall(request).execute().orThrow(session.domain).getJSONArray("files").toList()
    }

    @ExceptionHandler
    fun forged(e: IllegalArgumentException): ResponseEntity<String> = ResponseEntity.status(403).body(e.message)

    @ExceptionHandler
    fun reconnect(e: Reconnect): ResponseEntity<Void> = ResponseEntity.status(303).location(URI("/egnyte/connect/${e.domain}")).build()

    @ExceptionHandler
    fun busy(e: Busy): ResponseEntity<Void> = ResponseEntity.status(503).header("Retry-After", e.after ?: "10").build()
}

fun main(args: Array<String>) {
    runApplication<Dollies>(*args)
}
