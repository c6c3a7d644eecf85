package com.acme

import io.ktor.client.HttpClient
import io.ktor.client.request.get
import io.ktor.client.request.header
import io.ktor.client.statement.bodyAsText
import kotlinx.coroutines.runBlocking
import okhttp3.OkHttpClient
import okhttp3.Request

/** Copies from [Egnyte](https://acme.egnyte.com/pubapi/v1/fs) to elsewhere: what it calls is not Egnyte's. */
object Providers {
    const val BOX = "https://api.box.com/2.0"
    const val DOCS = "https://developers.egnyte.com/docs"
    val known = mapOf("egnyte" to "Egnyte", "box" to "Box")
}

class Box(private val token: String) {
    private val http = HttpClient()

    suspend fun folder(id: String): String = http.get("${Providers.BOX}/folders/$id") { header("Authorization", "Bearer $token") }.bodyAsText()

    // Another vendor's path that reads like one of Egnyte's.
    fun user(): String? = OkHttpClient().newCall(Request.Builder().url("https://files.other.example/pubapi/v1/userinfo").build()).execute().body?.string()
}

fun describe(name: String): String {
    println("see ${Providers.DOCS} for /pubapi/v1/links")
    val text = "GET https://acme.egnyte.com/pubapi/v1/links answers 401"
    return text + Providers.known[name]
}

fun main(args: Array<String>) = runBlocking {
    println(Box(args[0]).folder("0"))
    println(Box(args[0]).user())
    println(describe("egnyte"))
}
