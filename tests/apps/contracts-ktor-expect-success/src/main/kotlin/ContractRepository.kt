package contracts

import io.ktor.client.HttpClient
import io.ktor.client.call.body
import io.ktor.client.engine.cio.CIO
import io.ktor.client.plugins.ClientRequestException
import io.ktor.client.plugins.contentnegotiation.ContentNegotiation
import io.ktor.client.plugins.defaultRequest
import io.ktor.client.request.bearerAuth
import io.ktor.client.request.get
import io.ktor.client.request.parameter
import io.ktor.http.HttpStatusCode
import io.ktor.serialization.kotlinx.json.json
import kotlinx.serialization.Serializable

@Serializable data class Item(val name: String, val path: String)
@Serializable data class Folder(val files: List<Item> = emptyList())
@Serializable data class Hits(val results: List<Item> = emptyList())

sealed interface Outcome<out T> {
    data class Ok<T>(val value: T) : Outcome<T>
    data class Failed(val message: String) : Outcome<Nothing>
    data object SignIn : Outcome<Nothing>
}

class ContractRepository(domain: String, token: String) {
    private val client = HttpClient(CIO) {
        expectSuccess = true
        install(ContentNegotiation) { json() }
        defaultRequest {
            url("https://$domain.egnyte.com/pubapi/v1/")
            bearerAuth(token)
        }
    }

    suspend fun contracts(customer: String): Outcome<List<Item>> = try {
        Outcome.Ok(client.get("fs/Shared/Contracts/$customer").body<Folder>().files) //~ GET /pubapi/v1/fs/{path} handles=generic
    } catch (e: ClientRequestException) { //~ EG402
        Outcome.Failed("Egnyte said ${e.response.status}")
    }

    suspend fun search(words: String): Outcome<List<Item>> = try {
        Outcome.Ok(client.get("search") { parameter("query", words) }.body<Hits>().results) //~ GET /pubapi/v1/search handles=specific
    } catch (e: ClientRequestException) {
        if (e.response.status == HttpStatusCode.Unauthorized) Outcome.SignIn
        else Outcome.Failed("Egnyte said ${e.response.status}")
    }
}
