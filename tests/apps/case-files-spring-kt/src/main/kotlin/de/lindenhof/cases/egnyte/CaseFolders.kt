package de.lindenhof.cases.egnyte

import org.springframework.http.MediaType
import org.springframework.stereotype.Component
import org.springframework.web.client.RestClient
import org.springframework.web.client.body

interface CaseFolders {
    fun open(case: String)
    fun list(case: String): Listing
    fun remove(case: String, file: String)
}

data class Listing(val name: String, val files: List<Map<String, Any>> = emptyList())

@Component
class EgnyteCaseFolders(private val egnyte: RestClient) : CaseFolders {

    override fun open(case: String) {
        egnyte.post().uri("/fs/Shared/Cases/{case}", case) //~ POST /pubapi/v1/fs/{path}
            .contentType(MediaType.APPLICATION_JSON)
            .body(mapOf("action" to "add_folder"))
            .retrieve()
            .toBodilessEntity()
    }

    override fun list(case: String): Listing =
        egnyte.get().uri("/fs/Shared/Cases/$case?list_content=true").retrieve().body<Listing>()!! //~ GET /pubapi/v1/fs/{path}

    override fun remove(case: String, file: String) {
        egnyte.delete().uri { it.path("/fs/Shared/Cases/{case}/{file}").build(case, file) }.retrieve().toBodilessEntity() //~ DELETE /pubapi/v1/fs/{path}
    }
}
