package com.example.samples

import okhttp3.OkHttpClient
import okhttp3.Request
import org.springframework.beans.factory.annotation.Value
import org.springframework.stereotype.Component
import java.io.IOException

class TokenExpiredException : RuntimeException()

@Component
class EgnyteClient(@Value("\${egnyte.domain}") private val domain: String) {
    private val http = OkHttpClient()

    fun folder(token: String, name: String): String {
        val request = Request.Builder() //~ GET /pubapi/v1/fs/{path} handles=specific
            .url("https://$domain.egnyte.com/pubapi/v1/fs/Shared/Samples/$name")
            .header("Authorization", "Bearer $token")
            .build()
        http.newCall(request).execute().use { response ->
            if (response.code == 401) throw TokenExpiredException()
            if (response.code == 429) throw IOException("busy, wait ${response.header("Retry-After")} seconds")
            return response.body!!.string()
        }
    }
}
