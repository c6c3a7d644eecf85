import io.ktor.client.HttpClient
import io.ktor.client.request.bearerAuth
import io.ktor.client.request.request
import io.ktor.http.HttpMethod
import io.ktor.http.HttpStatusCode

data class Step(val verb: HttpMethod, val path: String, val note: String = "")

class Plots(private val domain: String, private val token: String, private val http: HttpClient = HttpClient()) {
    private val plan = listOf(
        Step(HttpMethod.Get, "/v1/tasks"),
        Step(HttpMethod.Post, "/v1/links", "share the map"),
    )

    suspend fun run() {
        for ((verb, path) in plan) {
            send(verb, path) //~ GET /pubapi/v1/tasks; POST /pubapi/v1/links
        }
        one(Step(HttpMethod.Delete, "/v1/webhooks/7")) //~ DELETE /pubapi/v1/webhooks/{webhook_id}
    }

    private suspend fun one(step: Step) {
        val (verb, path, _) = step
        send(verb, path)
    }

    private suspend fun send(verb: HttpMethod, path: String) {
        val response = http.request("https://$domain.egnyte.com/pubapi$path") {
            method = verb
            bearerAuth(token)
        }
        check(response.status != HttpStatusCode.Unauthorized) { "sign in again" }
    }
}
