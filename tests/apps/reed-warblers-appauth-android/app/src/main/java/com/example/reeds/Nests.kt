package com.example.reeds

import okhttp3.OkHttpClient
import okhttp3.Request

class SignedOut : Exception()

class Nests(private val domain: String, private val signIn: SignIn) {
    private val http = OkHttpClient()

    fun list(show: (String) -> Unit) = signIn.withToken { token ->
        val request = Request.Builder() //~ GET /pubapi/v1/fs/{path} handles=specific
            .url("https://$domain.egnyte.com/pubapi/v1/fs/Shared/Nests")
            .header("Authorization", "Bearer $token")
            .build()
        http.newCall(request).execute().use { response ->
            if (response.code == 401) throw SignedOut()
            show(response.body!!.string())
        }
    }
}
