package com.loam

import org.springframework.beans.factory.annotation.Value
import org.springframework.stereotype.Component
import org.springframework.web.reactive.function.client.WebClient

@Component
class Samples(
    private val vaultClient: WebClient,
    private val weatherClient: WebClient,
    @Value("\${vault.api.token}") private val token: String,
) {
    fun shared(): String? =
        vaultClient //~ GET /pubapi/v1/links handles=unknown
            .get()
            .uri("/links")
            .header("Authorization", "Bearer $token")
            .retrieve()
            .bodyToMono(String::class.java)
            .block()

    fun rain(): String? = weatherClient.get().uri("/links").retrieve().bodyToMono(String::class.java).block()
}
