package example.lighthouse

import okhttp3.Request
import org.slf4j.LoggerFactory
import kotlin.system.exitProcess

private val log = LoggerFactory.getLogger("lighthouse")

/** Fetches the lamp readings of the night; the token comes from the unit's credentials. */
fun main(args: Array<String>) {
    val token = System.getenv("EGNYTE_TOKEN").orEmpty()
    if (token.isBlank()) {
        log.error("EGNYTE_TOKEN is not set")
        exitProcess(2)
    }
    log.info("using a token of {} characters for {}", token.length, args[0])
    val request = Request.Builder() //~ GET /pubapi/v1/fs/{path}
        .url("https://${args[0]}.egnyte.com/pubapi/v1/fs/Shared/Lamps")
        .build()
    client(token).newCall(request).execute().use { answer ->
        if (answer.code == 401) {
            log.error("Egnyte refuses the token ending in {}", "*".repeat(4))
            exitProcess(3)
        }
        println(answer.body?.string().orEmpty())
    }
}
