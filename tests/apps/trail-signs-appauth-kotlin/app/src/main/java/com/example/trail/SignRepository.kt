package com.example.trail

import okhttp3.MediaType.Companion.toMediaType
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.RequestBody.Companion.toRequestBody

class SignedOut : Exception()

class SignRepository(private val domain: String, private val token: () -> String) {
    private val client = OkHttpClient()
    private val json = "application/json".toMediaType()

    fun list(trail: String) = get("/fs/Shared/Trails/$trail") //~ GET /pubapi/v1/fs/{path} handles=specific

    fun notes() = get("/notes") //~ GET /pubapi/v1/notes handles=specific

    fun addNote(path: String, text: String) =
        execute(request("/notes").post("""{"path":"$path","body":"$text"}""".toRequestBody(json)).build()) //~ POST /pubapi/v1/notes handles=specific

    fun remove(trail: String) = execute(request("/fs/Shared/Trails/$trail").delete().build()) //~ DELETE /pubapi/v1/fs/{path} handles=specific

    private fun get(path: String) = execute(request(path).build())

    private fun request(path: String) = Request.Builder()
        .url("https://$domain.egnyte.com/pubapi/v1$path")
        .header("Authorization", "Bearer ${token()}")

    private fun execute(request: Request): String = client.newCall(request).execute().use { response ->
        if (response.code == 401) throw SignedOut()
        response.body!!.string()
    }
}
