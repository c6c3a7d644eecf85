package slides

import okhttp3.OkHttpClient
import okhttp3.Request

/** What an interface says for whoever says nothing else. */
sealed interface Operation {
    val path: String
    val verb: String get() = "GET"
}

data object Links : Operation {
    override val path = "v1/links"
}

data class Drop(val id: String) : Operation {
    override val path = "v1/links/$id"
    override val verb = "DELETE"
}

fun interface Sender {
    fun send(path: String): String
}

class Requests(private val domain: String, private val token: String) {
    private val http = OkHttpClient()

    val sender = Sender { path -> execute(path, "GET") }

    fun run(operation: Operation) = execute(operation.path, operation.verb)

    fun all() {
        run(Links) //~ GET /pubapi/v1/links
        run(Drop("3")) //~ DELETE /pubapi/v1/links/{link_id}
        sender.send("v2/groups") //~ GET /pubapi/v2/groups
    }

    private fun execute(path: String, verb: String): String {
        val request = Request.Builder()
            .url("https://$domain.egnyte.com/pubapi/$path")
            .header("Authorization", "Bearer $token")
            .method(verb, null)
            .build()
        return http.newCall(request).execute().use { response ->
            if (response.code == 401) error("sign in again")
            if (response.code == 403 || response.code == 429) error("later")
            response.body!!.string()
        }
    }
}
