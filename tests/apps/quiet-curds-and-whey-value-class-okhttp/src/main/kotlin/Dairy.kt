import io.github.oshai.kotlinlogging.KotlinLogging
import kotlin.system.exitProcess
import okhttp3.OkHttpClient
import okhttp3.Request

private val log = KotlinLogging.logger {}

fun main() {
    val grant = Grant(System.getenv("EGNYTE_DOMAIN"), Token(System.getenv("EGNYTE_TOKEN")))
    log.info { "reading the dairy with $grant" }
    log.debug { "token: ${grant.token}" }
    println(grant.token)
    val request = Request.Builder() //~ GET /pubapi/v1/fs/{path} handles=specific
        .url("https://${grant.domain}.egnyte.com/pubapi/v1/fs/Shared/Dairy")
        .addHeader("Authorization", grant.token.header)
        .build()
    OkHttpClient().newCall(request).execute().use { answer ->
        when (answer.code) {
            200 -> println(answer.body?.string())
            401 -> {
                log.error { "Sign in to Egnyte again; refused: ${grant.token}" }
                exitProcess(2)
            }
            429 -> {
                log.warn { "Try again in ${answer.header("Retry-After")} seconds." }
                exitProcess(3)
            }
            else -> error("Egnyte answered ${answer.code}")
        }
    }
}
