package com.acme

import io.ktor.client.HttpClient
import io.ktor.client.request.get
import io.ktor.client.statement.bodyAsText
import io.ktor.http.isSuccess
import okhttp3.OkHttpClient
import okhttp3.Request
import java.io.IOException

class Noticed(domain: String) {
    private val api = "https://$domain.egnyte.com/pubapi/v1"
    private val ktor = HttpClient()
    private val strict = HttpClient { expectSuccess = true }
    private val ok = OkHttpClient()

    suspend fun successAlone(): String {
        val response = ktor.get("$api/links") //~ GET /pubapi/v1/links handles=generic
        if (!response.status.isSuccess()) throw IOException("failed") //~ EG402
        return response.bodyAsText()
    }

    suspend fun raised(): String = strict.get("$api/tasks").bodyAsText() //~ GET /pubapi/v1/tasks handles=generic; EG402

    fun successful(): String? {
        val response = ok.newCall(Request.Builder().url("$api/notes").build()).execute() //~ GET /pubapi/v1/notes handles=generic
        if (!response.isSuccessful) return null //~ EG402
        return response.body?.string()
    }
}

class Unnoticed(domain: String) {
    private val api = "https://$domain.egnyte.com/pubapi/v1"
    private val ktor = HttpClient() //~ EG401
    private val ok = OkHttpClient()

    suspend fun text(): String = ktor.get("$api/search").bodyAsText() //~ GET /pubapi/v1/search handles=none

    fun string(): String? = ok.newCall(Request.Builder().url("$api/userinfo").build()).execute().body?.string() //~ GET /pubapi/v1/userinfo handles=none; EG401

    suspend fun swallowed(): String? = try {
        ktor.get("$api/bookmarks").bodyAsText() //~ GET /pubapi/v1/bookmarks handles=none
    } catch (e: IOException) {
        null
    }
}
