package com.example.zoo

import com.fasterxml.jackson.annotation.JsonProperty
import org.slf4j.LoggerFactory
import org.springframework.http.HttpStatus
import org.springframework.http.MediaType
import org.springframework.stereotype.Service
import org.springframework.web.bind.annotation.GetMapping
import org.springframework.web.bind.annotation.PathVariable
import org.springframework.web.bind.annotation.RestController
import org.springframework.web.reactive.function.BodyInserters
import org.springframework.web.reactive.function.client.WebClient
import org.springframework.web.reactive.function.client.bodyToMono
import org.springframework.web.server.ResponseStatusException

data class TokenResponse(
    @JsonProperty("access_token") val accessToken: String,
    @JsonProperty("expires_in") val expiresIn: Int,
)

@Service
class EgnyteService(private val props: EgnyteProperties) {

    private val log = LoggerFactory.getLogger(javaClass)
    private val webClient = WebClient.builder().baseUrl("https://${props.domain}.egnyte.com").build()

    private fun fetchToken(): String {
        val response = webClient.post()
            .uri("/puboauth/token")
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .body(
                BodyInserters.fromFormData("grant_type", "password")
                    .with("client_id", props.clientId)
                    .with("client_secret", props.clientSecret)
                    .with("username", props.username)
                    .with("password", props.password)
            )
            .retrieve()
            .bodyToMono<TokenResponse>()
            .block()!!
        log.debug("token is valid for {}", response.expiresIn)
        log.debug("token is {}", response.accessToken) //~ EG305
        return response.accessToken
    }

    fun permits(species: String): String =
        webClient.get() //~ GET /pubapi/v1/fs/{path} handles=specific
            .uri("/pubapi/v1/fs/Shared/Permits/{species}", species)
            .headers { it.setBearerAuth(fetchToken()) } //~ EG308
            .retrieve()
            .onStatus({ it == HttpStatus.UNAUTHORIZED }) { throw ResponseStatusException(HttpStatus.BAD_GATEWAY, "sign in again") }
            .bodyToMono<String>()
            .block()!!
}

@RestController
class PermitController(private val service: EgnyteService) {
    @GetMapping("/permits/{species}")
    fun permits(@PathVariable species: String) = service.permits(species)
}
