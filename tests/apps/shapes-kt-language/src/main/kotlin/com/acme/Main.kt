package com.acme

import okhttp3.OkHttpClient
import okhttp3.Request
import java.io.IOException

private val client = OkHttpClient()

class Files(domain: String, private val token: String) {
    private val root: String = host(domain)

    companion object {
        private const val FS = "$V1/fs"

        fun fromEnvironment(): Files {
            val domain = System.getenv("EGNYTE_DOMAIN") ?: throw IllegalStateException("no domain")
            val token = System.getenv("EGNYTE_TOKEN") ?: error("no token")
            return Files(domain, token)
        }
    }

    private fun request(path: String, tune: (Request.Builder) -> Request.Builder = { it }): String? {
        val built = Request.Builder().url(root + path).header("Authorization", "Bearer $token").let(tune).build()
        return client.newCall(built).execute().use { response -> response.body?.string() }
    }

    fun list(folder: String?): String? {
        val path = folder ?: return null
        return request("$FS/$path") //~ GET /pubapi/v1/fs/{path}
    }

    fun remove(path: String): Boolean {
        val answer = try {
            request("$FS/$path") { it.delete() } //~ DELETE /pubapi/v1/fs/{path}
        } catch (e: IOException) {
            null
        }
        return answer != null
    }

    fun fetch(kind: String): String? = when (kind) {
        "links" -> request(Paths.LINKS) //~ GET /pubapi/v1/links
        "link" -> request(Paths.link("a1")) //~ GET /pubapi/v1/links/{link_id}
        "notes", "remarks" -> request(Paths.named("notes")) //~ GET /pubapi/v1/notes
        else -> {
            val found = request("/search".underV1()) //~ GET /pubapi/v1/search
            found?.takeIf { it.isNotEmpty() }
        }
    }

    fun walk(names: List<String>): String? {
        names.forEach { name ->
            request("$FS/Shared/$name")?.let { return it } //~ GET /pubapi/v1/fs/{path}
        }
        return null
    }

    fun events(cursor: Int): String? {
        val (section, item) = "v2" to "events"
        val url = """
            $API/$section/$item?id=$cursor
        """.trimIndent()
        return request(url) //~ GET /pubapi/v2/events
    }
}

fun Files.tasks(): String? = fetchNamed(this, "tasks") //~ GET /pubapi/v1/tasks

private fun fetchNamed(files: Files, name: String) = with(files) { raw(Paths.named(name)) }

fun Files.raw(path: String): String? {
    val url = host("acme") + path //~ EG501
    return client.newCall(Request.Builder().url(url).build()).execute().body?.string()
}

fun main(args: Array<String>) {
    val files = Files.fromEnvironment()
    files.list(args.firstOrNull())
    files.remove("Shared/x")
    files.fetch(args[0])
    files.walk(args.toList())
    files.events(1)
    files.tasks()
    Users(args[1], args[2]).use { users ->
        users.one(1)
        users.all()
        users.rename(1, "x")
        users.remove(1)
    }
}
