package org.moorland

import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.RequestBody.Companion.toRequestBody

/** The addresses, as classes inside the one that they extend. */
sealed class Endpoint(val path: String) {
    class Folder(path: String) : Endpoint("v1/fs/${path.trim('/')}")
    class Bookmark(id: Long) : Endpoint("v1/bookmarks/$id")
    object Notes : Endpoint("v1/notes")
}

class Account(domain: String, private val token: String) {
    private val root = "https://$domain.egnyte.com/pubapi/"
    private val client = OkHttpClient()

    private fun request(endpoint: Endpoint) =
        Request.Builder().url(root + endpoint.path).header("Authorization", "Bearer $token")

    fun folder(path: String) = client.newCall(request(Endpoint.Folder(path)).build()).execute().body //~ GET /pubapi/v1/fs/{path}

    fun note(text: String) =
        client.newCall(request(Endpoint.Notes).post(text.toRequestBody()).build()).execute().close() //~ POST /pubapi/v1/notes

    fun forget(id: Long) =
        client.newCall(request(Endpoint.Bookmark(id)).delete().build()).execute().close() //~ DELETE /pubapi/v1/bookmarks/{bookmark_id}
}

fun main(args: Array<String>) {
    val account = Account(System.getenv("EGNYTE_DOMAIN"), System.getenv("EGNYTE_TOKEN"))
    println(account.folder(args[0]))
    account.note("seen")
    account.forget(7)
}
