package com.acme.shelf

import org.springframework.context.annotation.Bean
import org.springframework.context.annotation.Configuration
import org.springframework.http.HttpStatus
import org.springframework.http.client.ClientHttpResponse
import org.springframework.web.client.DefaultResponseErrorHandler
import org.springframework.web.client.RestTemplate

class NotConnected : RuntimeException("connect again")

@Configuration
class HttpConfig {
    @Bean
    fun restTemplate(): RestTemplate {
        val template = RestTemplate()
        template.errorHandler = object : DefaultResponseErrorHandler() {
            override fun handleError(response: ClientHttpResponse) {
                if (response.statusCode == HttpStatus.UNAUTHORIZED) throw NotConnected()
                super.handleError(response)
            }
        }
        return template
    }
}
