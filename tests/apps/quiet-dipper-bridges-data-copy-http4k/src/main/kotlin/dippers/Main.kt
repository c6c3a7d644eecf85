package dippers

import java.util.concurrent.ConcurrentHashMap
import mu.KotlinLogging
import org.http4k.client.JavaHttpClient
import org.http4k.core.Body
import org.http4k.core.Method.GET
import org.http4k.core.Method.POST
import org.http4k.core.Request
import org.http4k.core.Response
import org.http4k.core.Status
import org.http4k.core.body.form
import org.http4k.core.with
import org.http4k.format.Jackson.asJsonObject
import org.http4k.format.Jackson.auto
import org.http4k.routing.bind
import org.http4k.routing.path
import org.http4k.routing.routes
import org.http4k.server.Undertow
import org.http4k.server.asServer

data class Grant(val access_token: String, val token_type: String, val expires_in: Long = 0)

data class Account(val domain: String, val grant: Grant) {
    fun redacted() = copy(grant = grant.copy(access_token = "***"))
}

private val log = KotlinLogging.logger {}
private val http = JavaHttpClient()
private val states = ConcurrentHashMap<String, String>()
private val accounts = ConcurrentHashMap<String, Account>()
private val grantOf = Body.auto<Grant>().toLens()
private val accountIn = Body.auto<Account>().toLens()

fun back(request: Request): Response {
    val domain = states.remove(request.query("state")) ?: return Response(Status.FORBIDDEN)
    if (request.query("error") != null) return Response(Status.FORBIDDEN)
    val answer = http(
        Request(POST, "https://$domain.egnyte.com/puboauth/token")
            .form("client_id", System.getenv("EGNYTE_KEY"))
            .form("client_secret", System.getenv("EGNYTE_SECRET"))
            .form("redirect_uri", "https://dippers.example.com/egnyte/back")
            .form("code", request.query("code").orEmpty())
            .form("grant_type", "authorization_code"),
    )
    val account = Account(domain, grantOf(answer)).also { accounts[domain] = it }
    log.info { "token granted: ${account.redacted()}" }
    log.debug("token granted: {}", account.copy(grant = account.grant.copy(access_token = account.grant.access_token.length.toString())))
    return Response(Status.CREATED).with(accountIn of account.redacted())
}

fun bridges(request: Request): Response {
    val account = accounts[request.path("domain")] ?: return Response(Status.NOT_FOUND)
    val answer = http(
        Request(GET, "https://${account.domain}.egnyte.com/pubapi/v1/fs/Shared/Bridges")  //~ GET /pubapi/v1/fs/{path}
            .header("Authorization", "Bearer ${account.grant.access_token}"),
    )
    return when (answer.status) {
        Status.UNAUTHORIZED -> {
            log.warn { "refused: ${account.redacted()}" }
            Response(Status.FOUND).header("Location", "/egnyte/connect")
        }
        Status.TOO_MANY_REQUESTS -> Response(Status.SERVICE_UNAVAILABLE).header("Retry-After", answer.header("Retry-After"))
        else -> Response(Status.OK).body(answer.body)
    }
}

fun main() {
    routes(
        "/egnyte/back" bind GET to ::back,
        "/bridges/{domain}" bind GET to ::bridges,
    ).asServer(Undertow(8080)).start()
}
