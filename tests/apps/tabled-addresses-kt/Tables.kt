import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.flow.flow

private const val ROOT = "https://tables.egnyte.com/pubapi"

private operator fun String.div(segment: String) = "$this/$segment"

data class Route(val verb: String = "GET", val path: String)

class Tables(private val http: HttpClient) {
    private val listings = mapOf("hooks" to "/v1/webhooks", "tasks" to "/v1/tasks")

    fun byKey(ids: List<String>) {
        ids.associateWith { "$ROOT/v1/notes/$it" }.values.forEach { get(it) } //~ GET /pubapi/v1/notes/{note_id}
        for ((_, url) in ids.associate { it to "$ROOT/v1/links/$it" }) get(url) //~ GET /pubapi/v1/links/{link_id}
        ids.groupBy({ it.length }, { "$ROOT/v1/tasks/$it" }).forEach { (_, urls) -> urls.forEach { get(it) } } //~ GET /pubapi/v1/tasks/{task_id}
        for ((_, path) in listings) get(ROOT + path) //~ GET /pubapi/v1/webhooks; GET /pubapi/v1/tasks
        ids.zip(ids) { one, _ -> "$ROOT/v2/users/$one" }.forEach { get(it) } //~ GET /pubapi/v2/users/{user_id}
    }

    suspend fun inTurn(ids: List<String>) {
        get(ROOT / "v1" / "userinfo") //~ GET /pubapi/v1/userinfo
        sequence { yield("/v1/bookmarks"); yieldAll(listOf("/v2/groups")) }.forEach { get(ROOT + it) } //~ GET /pubapi/v1/bookmarks; GET /pubapi/v2/groups
        val urls = Channel<String>()
        ids.forEach { urls.send("$ROOT/v1/webhooks/$it") }
        for (url in urls) get(url) //~ GET /pubapi/v1/webhooks/{webhook_id}
        flow { emit("/v1/search") }.collect { get(ROOT + it) } //~ GET /pubapi/v1/search
    }

    fun changed() {
        val (verb, path) = Route(path = "/v1/links").copy(verb = "POST")
        send(verb, ROOT + path) //~ POST /pubapi/v1/links
        Route("DELETE", "/v1/links/7").copy(path = "/v1/notes/7").let { send(it.verb, ROOT + it.path) } //~ DELETE /pubapi/v1/notes/{note_id}
    }

    private fun get(url: String) = send("GET", url)

    private fun send(verb: String, url: String) {
        http.send(HttpRequest.newBuilder(URI.create(url)).method(verb, HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofString())
    }
}
