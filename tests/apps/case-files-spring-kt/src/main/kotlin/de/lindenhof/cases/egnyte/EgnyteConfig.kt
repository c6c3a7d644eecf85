package de.lindenhof.cases.egnyte

import org.springframework.context.annotation.Bean
import org.springframework.context.annotation.Configuration
import org.springframework.http.HttpHeaders
import org.springframework.web.client.RestClient
import org.springframework.web.reactive.function.client.WebClient

@Configuration
class EgnyteConfig(private val properties: EgnyteProperties) {

    @Bean
    fun egnyteRestClient(): RestClient = RestClient.builder()
        .baseUrl(properties.baseUrl + properties.apiPath)
        .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer ${properties.token}")
        .build()

    @Bean
    fun egnyteWebClient(builder: WebClient.Builder): WebClient =
        builder.baseUrl("${properties.baseUrl}/pubapi")
            .defaultHeaders { it.setBearerAuth(properties.token) }
            .build()
}
