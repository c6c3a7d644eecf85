package com.acme

import okhttp3.Authenticator
import okhttp3.Interceptor
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.Response
import okhttp3.Route

class SignInAgain : RuntimeException()

class SessionInterceptor(private val token: () -> String) : Interceptor {
    override fun intercept(chain: Interceptor.Chain): Response {
        val signed = chain.request().newBuilder().header("Authorization", "Bearer ${token()}").build()
        val response = chain.proceed(signed)
        if (response.code == 401) {
            response.close()
            throw SignInAgain()
        }
        return response
    }
}

private class Renew(private val renewed: () -> String?) : Authenticator {
    override fun authenticate(route: Route?, response: Response): Request? {
        val token = renewed() ?: return null
        return response.request.newBuilder().header("Authorization", "Bearer $token").build()
    }
}

class Intercepted(private val domain: String, token: String) {
    private val client = OkHttpClient.Builder().addInterceptor(SessionInterceptor { token }).build()

    fun users(): String? = client.get("https://$domain.egnyte.com/pubapi/v2/users") //~ GET /pubapi/v2/users handles=specific
}

class Renewed(private val domain: String) {
    private val client = OkHttpClient.Builder().authenticator(Renew { System.getenv("EGNYTE_TOKEN") }).build()

    fun links(): String? = client.get("https://$domain.egnyte.com/pubapi/v1/links") //~ GET /pubapi/v1/links handles=specific
}

class Inline(private val domain: String) {
    private val client = OkHttpClient.Builder()
        .addInterceptor { chain ->
            chain.proceed(chain.request()).also { if (it.code == 401) throw SignInAgain() }
        }
        .build()

    fun notes(): String? = client.get("https://$domain.egnyte.com/pubapi/v1/notes") //~ GET /pubapi/v1/notes handles=specific
}

class Bare(private val domain: String) {
    private val client = OkHttpClient()

    fun groups(): String? = client.newCall(Request.Builder().url("https://$domain.egnyte.com/pubapi/v2/groups").build()).execute().body?.string() //~ GET /pubapi/v2/groups handles=none; EG401
}

private fun OkHttpClient.get(url: String): String? = newCall(Request.Builder().url(url).build()).execute().use { it.body?.string() }

fun main(args: Array<String>) {
    println(Intercepted(args[0], args[1]).users())
    println(Renewed(args[0]).links())
    println(Inline(args[0]).notes())
    println(Bare(args[0]).groups())
}
