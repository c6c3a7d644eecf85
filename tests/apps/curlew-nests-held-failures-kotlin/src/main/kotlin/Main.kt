import io.ktor.client.HttpClient
import io.ktor.client.plugins.ClientRequestException
import io.ktor.client.request.bearerAuth
import io.ktor.client.request.get
import io.ktor.client.statement.bodyAsText
import kotlinx.coroutines.runBlocking

val base = "https://${System.getenv("EGNYTE_DOMAIN")}.egnyte.com/pubapi/v1"
val strict = HttpClient { expectSuccess = true }

suspend fun folded(token: String): String =
    runCatching { strict.get("$base/links") { bearerAuth(token) }.bodyAsText() } //~ GET /pubapi/v1/links handles=specific
        .fold({ it }, { e -> if (e is ClientRequestException && e.response.status.value == 401) "sign in again" else "failed" })

suspend fun named(token: String): String =
    runCatching { strict.get("$base/notes") { bearerAuth(token) }.bodyAsText() } //~ GET /pubapi/v1/notes handles=specific
        .fold(onSuccess = { it }, onFailure = { if ((it as? ClientRequestException)?.response?.status?.value == 401) "sign in again" else "failed" })

suspend fun asked(token: String): String {
    val got = runCatching { strict.get("$base/userinfo") { bearerAuth(token) }.bodyAsText() } //~ GET /pubapi/v1/userinfo handles=specific
    val e = got.exceptionOrNull()
    if (e is ClientRequestException && e.response.status.value == 401) return "sign in again"
    return got.getOrThrow()
}

suspend fun kept(token: String): String? {
    val got = runCatching { strict.get("$base/fs/Shared") { bearerAuth(token) }.bodyAsText() } //~ GET /pubapi/v1/fs/{path} handles=specific
    return when (val e = got.exceptionOrNull()) {
        null -> got.getOrNull()
        is ClientRequestException -> if (e.response.status.value == 401) "sign in again" else null
        else -> null
    }
}

fun main() = runBlocking {
    val token = System.getenv("EGNYTE_TOKEN")
    println(folded(token)); println(named(token)); println(asked(token)); println(kept(token))
}

// Whoever throws away what was raised learns nothing of it.
suspend fun swallowed(token: String): String? = runCatching { strict.get("$base/events/cursor") { bearerAuth(token) }.bodyAsText() }.getOrNull() //~ GET /pubapi/v1/events/cursor handles=generic; EG402
