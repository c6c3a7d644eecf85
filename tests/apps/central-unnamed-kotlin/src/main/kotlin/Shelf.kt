package com.acme.shelf

import okhttp3.OkHttpClient
import okhttp3.Request
import org.springframework.beans.factory.annotation.Value
import org.springframework.http.HttpEntity
import org.springframework.http.HttpHeaders
import org.springframework.http.HttpMethod
import org.springframework.web.bind.annotation.GetMapping
import org.springframework.web.bind.annotation.RequestHeader
import org.springframework.web.bind.annotation.RestController
import org.springframework.web.client.RestTemplate

@RestController
class Shelf(private val rest: RestTemplate, @Value("\${egnyte.domain}") private val domain: String) {
    private val http = OkHttpClient()

    @GetMapping("/links")
    fun links(@RequestHeader("X-Token") token: String): String? {
        val headers = HttpHeaders().apply { setBearerAuth(token) }
        return rest.exchange("https://$domain.egnyte.com/pubapi/v1/links", HttpMethod.GET, HttpEntity<Void>(headers), String::class.java).body //~ GET /pubapi/v1/links handles=specific
    }

    @GetMapping("/me")
    fun me(@RequestHeader("X-Token") token: String): String? {
        val request = Request.Builder().url("https://$domain.egnyte.com/pubapi/v1/userinfo").header("Authorization", "Bearer $token").build() //~ GET /pubapi/v1/userinfo handles=specific
        return http.newCall(request).execute().orConnect().body?.string()
    }
}
