package farm

import org.springframework.beans.factory.annotation.Value
import org.springframework.web.bind.annotation.GetMapping
import org.springframework.web.bind.annotation.PathVariable
import org.springframework.web.bind.annotation.RestController
import org.springframework.web.client.RestClient

@RestController
class FieldController(private val tokens: TokenSource, @Value("\${egnyte.domain}") private val domain: String) {
    private val client = RestClient.builder().build()

    @GetMapping("/fields/{name}")
    fun field(@PathVariable name: String): String? =
        client.get()  //~ GET /pubapi/v1/fs/{path}
            .uri("https://$domain.egnyte.com/pubapi/v1/fs/Shared/Fields/{name}", name)
            .headers { it.setBearerAuth(tokens.token()) }
            .retrieve()
            .body(String::class.java)
}
