package de.lindenhof.cases

import de.lindenhof.cases.egnyte.CaseFolders
import org.springframework.beans.factory.annotation.Autowired
import org.springframework.beans.factory.annotation.Value
import org.springframework.stereotype.Service
import org.springframework.web.reactive.function.client.WebClient
import org.springframework.web.reactive.function.client.bodyToMono
import reactor.core.publisher.Mono

@Service
class CaseService(private val folders: CaseFolders) {

    @Autowired
    private lateinit var web: WebClient

    @Value("\${integrations.egnyte.api-path}/links")
    private lateinit var links: String

    @Value("\${integrations.egnyte.base-url}")
    lateinit var base: String

    fun open(case: String): Int {
        folders.open(case)
        return folders.list(case).files.size
    }

    fun search(words: String): Mono<Map<String, Any>> =
        web.get()
            .uri { uri -> uri.path("/v1/search").queryParam("query", words).build() }
            .retrieve()
            .bodyToMono<Map<String, Any>>() //~^^^ GET /pubapi/v1/search

    fun share(case: String): Mono<Map<String, Any>> =
        WebClient.create(base).post().uri(links) //~ POST /pubapi/v1/links
            .bodyValue(mapOf("path" to "/Shared/Cases/$case", "type" to "folder"))
            .retrieve()
            .bodyToMono()
}
