package farm

import com.fasterxml.jackson.annotation.JsonProperty
import org.springframework.beans.factory.annotation.Value
import org.springframework.cache.annotation.Cacheable
import org.springframework.http.MediaType
import org.springframework.stereotype.Component
import org.springframework.util.LinkedMultiValueMap
import org.springframework.web.client.RestClient
import org.springframework.web.client.body

@Component
class TokenSource(
    @Value("\${egnyte.domain}") private val domain: String,
    @Value("\${egnyte.key}") private val key: String,
    @Value("\${egnyte.secret}") private val secret: String,
    @Value("\${egnyte.user}") private val user: String,
    @Value("\${egnyte.password}") private val password: String,
) {
    data class Answer(@JsonProperty("access_token") val accessToken: String)

    @Cacheable("egnyte-token")
    fun token(): String {
        val form = LinkedMultiValueMap<String, String>()
        form.add("client_id", key)
        form.add("client_secret", secret)
        form.add("username", user)
        form.add("password", password)
        form.add("grant_type", "password")
        form.add("scope", "Egnyte.filesystem")
        return RestClient.create().post()
            .uri("https://$domain.egnyte.com/puboauth/token")
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .body(form)
            .retrieve()
            .body<Answer>()!!
            .accessToken
    }
}
