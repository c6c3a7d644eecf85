package maypole

import org.http4k.client.OkHttp
import org.http4k.core.Filter
import org.http4k.core.HttpHandler
import org.http4k.core.Method.GET
import org.http4k.core.Request
import org.http4k.core.Response
import org.http4k.core.Status
import org.http4k.core.Status.Companion.OK
import org.http4k.core.Status.Companion.SERVICE_UNAVAILABLE
import org.http4k.core.Status.Companion.TOO_MANY_REQUESTS
import org.http4k.core.Status.Companion.UNAUTHORIZED
import org.http4k.core.Uri
import org.http4k.core.then
import org.http4k.filter.ClientFilters
import org.http4k.routing.bind
import org.http4k.routing.routes
import org.http4k.server.Undertow
import org.http4k.server.asServer

class SignInAgain : RuntimeException()

val failures = Filter { next ->
    { request ->
        val answer = next(request)
        when (answer.status) {
            UNAUTHORIZED -> throw SignInAgain()
            TOO_MANY_REQUESTS -> Response(SERVICE_UNAVAILABLE).header("Retry-After", answer.header("Retry-After"))
            else -> answer
        }
    }
}

class Egnyte(domain: String, token: () -> String) {
    private val http: HttpHandler = ClientFilters.SetBaseUriFrom(Uri.of("https://$domain.egnyte.com"))
        .then(ClientFilters.BearerAuth(token))
        .then(failures)
        .then(OkHttp())

    operator fun get(endpoint: Endpoint) = http(Request(GET, endpoint.path))
}

fun main() {
    val egnyte = Egnyte(System.getenv("EGNYTE_DOMAIN")) { System.getenv("EGNYTE_TOKEN") }
    val signIn = Filter { next -> { try { next(it) } catch (e: SignInAgain) { Response(Status.FOUND).header("Location", "/connect") } } }
    val own = ClientFilters.SetBaseUriFrom(Uri.of("https://sets.example.com")).then(OkHttp())

    val app = routes(
        "/sets" bind GET to { egnyte[Endpoint.Folder("Sets")] }, //~ GET /pubapi/v1/fs/{path}
        "/find" bind GET to { egnyte[Endpoint.Search(it.query("q").orEmpty())] }, //~ GET /pubapi/v1/search
        "/me" bind GET to { egnyte[Endpoint.Me] }, //~ GET /pubapi/v1/userinfo
        OwnApi.SETS bind GET to { Response(OK) },
        "/folders" bind GET to { own(Request(GET, OwnApi.FOLDERS)) },
    )
    signIn.then(app).asServer(Undertow(8080)).start()
}
