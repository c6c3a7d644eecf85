package at.chor

import org.springframework.http.HttpHeaders
import org.springframework.http.HttpStatus
import org.springframework.http.MediaType
import org.springframework.stereotype.Service
import org.springframework.web.bind.annotation.GetMapping
import org.springframework.web.bind.annotation.PathVariable
import org.springframework.web.bind.annotation.RestController
import org.springframework.web.reactive.function.client.WebClient

@Service
class Sheets(private val builder: WebClient.Builder) {

    private fun client(singer: Singer): WebClient = builder
        .baseUrl("https://${singer.domain}.egnyte.com/pubapi")
        .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer ${singer.egnyteToken}")
        .build()

    fun list(singer: Singer): String? = client(singer).get()
        .uri("/v1/fs/Shared/Sheets") //~^ GET /pubapi/v1/fs/{path}
        .retrieve()
        .onStatus({ it == HttpStatus.UNAUTHORIZED }) { error("connect again") }
        .bodyToMono(String::class.java)
        .block()

    fun share(singer: Singer, path: String): String? = client(singer).post()
        .uri("/v1/links") //~^ POST /pubapi/v1/links
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(mapOf("path" to path, "type" to "file", "accessibility" to "anyone"))
        .retrieve()
        .onStatus({ it == HttpStatus.UNAUTHORIZED }) { error("connect again") }
        .bodyToMono(String::class.java)
        .block()

    fun voices(singer: Singer): String? = client(singer).get()
        .uri("/v2/groups") //~^ GET /pubapi/v2/groups
        .retrieve()
        .onStatus({ it == HttpStatus.UNAUTHORIZED }) { error("connect again") }
        .bodyToMono(String::class.java)
        .block()

    fun history(singer: Singer): String? = client(singer).get()
        .uri("/v2/audit/stream") //~^ GET /pubapi/v2/audit/stream; EG101
        .retrieve()
        .onStatus({ it == HttpStatus.UNAUTHORIZED }) { error("connect again") }
        .bodyToMono(String::class.java)
        .block()
}

@RestController
class SheetController(private val sheets: Sheets, private val singers: Singers) {

    @GetMapping("/sheets/{name}")
    fun sheets(@PathVariable name: String): List<String?> {
        val singer = singers.findByName(name)!!
        return listOf(sheets.list(singer), sheets.voices(singer), sheets.history(singer))
    }

    @GetMapping("/share/{name}")
    fun share(@PathVariable name: String): String? = sheets.share(singers.findByName(name)!!, "/Shared/Sheets/$name.pdf")
}
