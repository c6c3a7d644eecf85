package harvest

import io.ktor.client.HttpClient
import io.ktor.client.engine.okhttp.OkHttp
import io.ktor.client.plugins.defaultRequest
import io.ktor.client.request.bearerAuth
import io.ktor.client.request.get
import io.ktor.client.statement.HttpResponse
import io.ktor.client.statement.bodyAsText
import io.ktor.http.HttpStatusCode
import io.ktor.http.URLProtocol
import kotlinx.coroutines.runBlocking

private fun egnyte(domain: String, token: String) = HttpClient(OkHttp) {
    defaultRequest {
        url {
            protocol = URLProtocol.HTTP
            host = "$domain.egnyte.com"
        }
        bearerAuth(token)
    }
}

private fun fields() = HttpClient(OkHttp) {
    defaultRequest {
        url {
            protocol = URLProtocol.HTTP
            host = "fields.intranet.example"
        }
    }
}

private suspend fun HttpResponse.textOrSignIn(): String {
    check(status != HttpStatusCode.Unauthorized) { "connect to Egnyte again" }
    return bodyAsText()
}

fun main(args: Array<String>) = runBlocking {
    egnyte(args[0], System.getenv("EGNYTE_TOKEN")).use { client ->
        println(client.get("/pubapi/v1/fs/Shared/Harvest").textOrSignIn()) //~ GET /pubapi/v1/fs/{path} handles=specific; EG502
    }
    println(fields().get("/pubapi/v1/fs/Shared/Harvest").bodyAsText())
}
