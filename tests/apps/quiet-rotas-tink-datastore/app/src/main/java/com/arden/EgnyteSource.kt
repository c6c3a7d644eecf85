package com.arden

import okhttp3.OkHttpClient
import okhttp3.Request
import java.io.IOException

class EgnyteSource(private val settings: SecureSettings, private val http: OkHttpClient) {

    suspend fun signedIn(domain: String, token: String) = settings.keep(domain, token)

    suspend fun rotas(): String {
        val token = settings.token() ?: throw SignInException()
        val call = Request.Builder() //~ GET /pubapi/v1/fs/{path} handles=specific
            .url("https://${settings.domain()}.egnyte.com/pubapi/v1/fs/Shared/Rotas")
            .header("Authorization", "Bearer $token")
            .build()
        http.newCall(call).execute().use { answer ->
            if (answer.code == 401) {
                settings.forget()
                throw SignInException()
            }
            if (answer.code == 429) throw IOException("retry in ${answer.header("Retry-After")}")
            return answer.body!!.string()
        }
    }
}

class SignInException : IOException()
