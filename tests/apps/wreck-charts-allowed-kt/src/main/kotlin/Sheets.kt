package charts

import io.ktor.client.HttpClient
import io.ktor.client.call.body
import io.ktor.client.request.bearerAuth
import io.ktor.client.request.get

suspend fun main(args: Array<String>) {
    // egnyte-lint: allow(EG403, reason = "the scheduler runs the whole job again with a new token")
    val http = HttpClient { expectSuccess = true }
    val domain = System.getenv("EGNYTE_DOMAIN")
    val sheet: ByteArray =
        // egnyte-lint: allow(EG402, reason = "the scheduler runs the whole job again with a new token")
        http.get("https://$domain.egnyte.com/pubapi/v1/fs-content/Shared/Charts/${args[0]}") { bearerAuth(System.getenv("EGNYTE_TOKEN")) }.body() //~ GET /pubapi/v1/fs-content/{path} handles=generic
    println(sheet.size)
}
