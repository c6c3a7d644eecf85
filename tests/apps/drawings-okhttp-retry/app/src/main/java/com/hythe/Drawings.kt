package com.hythe

import okhttp3.OkHttpClient
import okhttp3.Request
import java.io.IOException

class Drawings(private val domain: String, tokens: Tokens) {
    private val http = OkHttpClient.Builder().addInterceptor(RetryInterceptor(tokens)).build()

    fun list(project: String): String {
        val request = Request.Builder().url("https://$domain.egnyte.com/pubapi/v1/fs/Shared/$project/Drawings").build() //~ GET /pubapi/v1/fs/{path} handles=specific
        http.newCall(request).execute().use { response ->
            when (response.code) {
                200 -> return response.body!!.string()
                401 -> throw IllegalStateException("sign in again")
                429 -> throw IOException("try again in ${response.header("Retry-After")} seconds")
                else -> throw IOException("HTTP ${response.code}")
            }
        }
    }
}
