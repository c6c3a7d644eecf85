package com.loam

import org.springframework.beans.factory.annotation.Value
import org.springframework.context.annotation.Bean
import org.springframework.context.annotation.Configuration
import org.springframework.web.reactive.function.client.WebClient

// The address stands in the settings alone: no code of this project says whose it is.
@Configuration
class Clients {
    @Bean
    fun vaultClient(@Value("\${vault.api.base-url}") baseUrl: String): WebClient =
        WebClient.builder().baseUrl(baseUrl).build()

    @Bean
    fun weatherClient(@Value("\${weather.base-url}") baseUrl: String): WebClient =
        WebClient.builder().baseUrl(baseUrl).build()
}
