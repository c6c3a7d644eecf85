package com.acme

import okhttp3.MediaType.Companion.toMediaType
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.RequestBody.Companion.toRequestBody
import okhttp3.Response
import java.io.Closeable

/** Sends everything that goes to Egnyte. */
abstract class Transport(protected val base: String, private val token: String) : Closeable {
    private val http by lazy { OkHttpClient.Builder().build() }

    protected abstract val prefix: String

    protected fun send(path: String, verb: Verb = Verb.READ, body: String? = null, configure: Request.Builder.() -> Unit = {}): Response {
        val payload = body?.toRequestBody("application/json".toMediaType())
        val request = Request.Builder()
            .url("$base$prefix$path")
            .signed()
            .method(verb.word, payload)
            .apply(configure)
            .build()
        return http.newCall(request).execute()
    }

    private fun Request.Builder.signed(): Request.Builder = header("Authorization", "Bearer $token")

    override fun close() = http.dispatcher.executorService.shutdown()
}

class Users(domain: String, token: String) : Transport(host(domain), token) {
    override val prefix = USERS

    fun one(id: Long) = send("/$id") //~ GET /pubapi/v2/users/{user_id}

    fun all(): String? = send("").use { it.body?.string() } //~ GET /pubapi/v2/users

    fun rename(id: Long, name: String) {
        send("/$id", Verb.CHANGE, body = """{"userName": "$name"}""") { header("X-Request", "rename") } //~ PATCH /pubapi/v2/users/{user_id}
    }

    fun remove(id: Long) = send(path = "/$id", verb = Verb.DROP) //~ DELETE /pubapi/v2/users/{user_id}
}
