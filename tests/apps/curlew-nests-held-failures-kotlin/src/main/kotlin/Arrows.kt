import arrow.core.Either
import io.ktor.client.plugins.ClientRequestException
import io.ktor.client.request.bearerAuth
import io.ktor.client.request.get
import io.ktor.client.statement.bodyAsText

sealed interface Refusal

data object SignedOut : Refusal

data class Other(val status: Int) : Refusal

suspend fun told(token: String) =
    Either.catch { strict.get("$base/workflows") { bearerAuth(token) }.bodyAsText() } //~ GET /pubapi/v1/workflows handles=unknown
        .onLeft { if (it is ClientRequestException && it.response.status.value == 401) println("sign in again") }

suspend fun parted(token: String): String = when (val got = Either.catch { strict.get("$base/notes") { bearerAuth(token) }.bodyAsText() }) { //~ GET /pubapi/v1/notes handles=unknown
    is Either.Left -> if ((got.value as? ClientRequestException)?.response?.status?.value == 401) "sign in again" else "failed"
    is Either.Right -> got.value
}

suspend fun mapped(token: String): String =
    Either.catch { strict.get("$base/links") { bearerAuth(token) }.bodyAsText() } //~ GET /pubapi/v1/links handles=unknown
        .mapLeft { if (it is ClientRequestException && it.response.status.value == 401) SignedOut else Other(0) }
        .fold({ if (it is SignedOut) "sign in again" else "failed" }, { it })
