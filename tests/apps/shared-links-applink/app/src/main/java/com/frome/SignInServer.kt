package com.frome

import okhttp3.FormBody
import okhttp3.OkHttpClient
import okhttp3.Request
import org.json.JSONObject
import java.io.IOException

/** Our own server: it keeps the client secret and changes the code for a token. */
class SignInServer(private val base: String) {
    private val http = OkHttpClient()

    fun exchange(code: String): Grant {
        val request = Request.Builder().url("$base/egnyte/exchange").post(FormBody.Builder().add("code", code).build()).build()
        http.newCall(request).execute().use {
            if (!it.isSuccessful) throw IOException("sign-in failed")
            val json = JSONObject(it.body!!.string())
            return Grant(json.getString("domain"), json.getString("token"))
        }
    }
}

data class Grant(val domain: String, val token: String)

object Account {
    private var grant: Grant? = null
    private val http = OkHttpClient()

    fun start(grant: Grant) {
        this.grant = grant
    }

    fun shared(): String? {
        val (domain, token) = grant ?: return null
        val request = Request.Builder().url("https://$domain.egnyte.com/pubapi/v1/links").header("Authorization", "Bearer $token").build() //~ GET /pubapi/v1/links handles=specific
        http.newCall(request).execute().use {
            if (it.code == 401) {
                grant = null
                return null
            }
            if (it.code == 429) throw IOException("wait ${it.header("Retry-After")}")
            return it.body!!.string()
        }
    }

    fun folder(path: String): String? {
        val (domain, token) = grant ?: return null
        val request = Request.Builder().url("https://$domain.egnyte.com/pubapi/v1/fs/$path").header("Authorization", "Bearer $token").build() //~ GET /pubapi/v1/fs/{path} handles=specific
        http.newCall(request).execute().use {
            if (it.code == 401) {
                grant = null
                return null
            }
            if (it.code == 429) throw IOException("wait ${it.header("Retry-After")}")
            return it.body!!.string()
        }
    }
}
