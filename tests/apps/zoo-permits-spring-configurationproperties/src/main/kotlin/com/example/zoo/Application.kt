package com.example.zoo

import org.springframework.boot.autoconfigure.SpringBootApplication
import org.springframework.boot.context.properties.ConfigurationProperties
import org.springframework.boot.context.properties.ConfigurationPropertiesScan
import org.springframework.boot.runApplication

@ConfigurationProperties(prefix = "egnyte")
data class EgnyteProperties(
    val domain: String,
    val clientId: String,
    val clientSecret: String,
    val username: String,
    val password: String,
)

@SpringBootApplication
@ConfigurationPropertiesScan
class Application

fun main(args: Array<String>) {
    runApplication<Application>(*args)
}
