import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse

private const val ROOT = "https://collector.egnyte.com/pubapi"

class Collector(private val ids: List<String>) {
    private val http = HttpClient.newHttpClient()

    fun collect(others: List<String>, one: String?) {
        others.map { "$ROOT/v1/notes/$it" }.forEach { get(it) } //~ GET /pubapi/v1/notes/{note_id}
        for (url in others.filter { it.isNotBlank() }.map { "$ROOT/v1/tasks/$it" }) get(url) //~ GET /pubapi/v1/tasks/{task_id}
        ids.asSequence().map { "$ROOT/v1/links/$it" }.toList().forEach(::get) //~ GET /pubapi/v1/links/{link_id}
        get(ids.map { "$ROOT/v1/bookmarks/$it" }.first()) //~ GET /pubapi/v1/bookmarks/{bookmark_id}
        one?.let { "$ROOT/v1/webhooks/$it" }?.let { get(it) } //~ GET /pubapi/v1/webhooks/{webhook_id}
        ids.mapNotNull { id -> if (id == "") null else "$ROOT/v1/audit/jobs/$id" }.chunked(5).flatten().forEach { get(it) } //~ GET /pubapi/v1/audit/jobs/{job_id}
        mapOf("mine" to "/v1/userinfo", "theirs" to "/v2/users").forEach { (_, path) -> get(ROOT + path) } //~ GET /pubapi/v1/userinfo; GET /pubapi/v2/users
    }

    private fun get(url: String) {
        http.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString())
    }
}
