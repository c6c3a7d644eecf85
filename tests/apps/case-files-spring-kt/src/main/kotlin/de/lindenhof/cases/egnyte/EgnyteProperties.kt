package de.lindenhof.cases.egnyte

import org.springframework.boot.context.properties.ConfigurationProperties

@ConfigurationProperties("integrations.egnyte")
data class EgnyteProperties(
    val baseUrl: String,
    val apiPath: String,
    val token: String,
)
