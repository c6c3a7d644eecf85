package snails

import org.springframework.http.MediaType
import org.springframework.util.CollectionUtils
import org.springframework.web.reactive.function.BodyInserters
import org.springframework.web.reactive.function.client.WebClient
import org.springframework.web.reactive.function.client.awaitBody

data class Grant(val access_token: String)

/** Bitbucket knows us by Basic and Notion by Basic and JSON; Egnyte by the fields of the form alone. */
sealed class Grants(private val key: String, private val secret: String) {
    protected abstract suspend fun send(web: WebClient, fields: Map<String, String>): Grant

    suspend fun redeem(web: WebClient, code: String, back: String): Grant =
        send(web, mapOf("grant_type" to "authorization_code", "code" to code, "redirect_uri" to back))

    class Bitbucket(private val key: String, private val secret: String) : Grants(key, secret) {
        override suspend fun send(web: WebClient, fields: Map<String, String>): Grant =
            web.post().uri("https://bitbucket.org/site/oauth2/access_token")
                .headers { it.setBasicAuth(key, secret) }
                .body(BodyInserters.fromFormData(form(fields)))
                .retrieve().awaitBody()
    }

    class Notion(private val key: String, private val secret: String) : Grants(key, secret) {
        override suspend fun send(web: WebClient, fields: Map<String, String>): Grant =
            web.post().uri("https://api.notion.com/v1/oauth/token")
                .headers { it.setBasicAuth(key, secret) }
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(fields)
                .retrieve().awaitBody()
    }

    class Egnyte(private val key: String, private val secret: String, private val domain: String) : Grants(key, secret) {
        override suspend fun send(web: WebClient, fields: Map<String, String>): Grant =
            web.post().uri("https://{domain}.egnyte.com/puboauth/token", domain)
                .body(BodyInserters.fromFormData(form(fields + mapOf("client_id" to key, "client_secret" to secret))))
                .retrieve().awaitBody()
    }

    protected fun form(fields: Map<String, String>) =
        CollectionUtils.toMultiValueMap(fields.mapValues { listOf(it.value) })
}
