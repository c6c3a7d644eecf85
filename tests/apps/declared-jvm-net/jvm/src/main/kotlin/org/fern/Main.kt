package org.fern

import okhttp3.OkHttpClient
import okhttp3.Request

private val http = OkHttpClient()

// egnyte-scopes: user
fun members(domain: String): String {
    val request = Request.Builder().url("https://$domain.egnyte.com/pubapi/v2/users").build() //~ GET /pubapi/v2/users
    http.newCall(request).execute().use { answer ->
        if (answer.code == 401) error("sign in again")
        return answer.body!!.string()
    }
}

class Folders(private val domain: String) {
    /* egnyte-scopes: link */ //~ EG107 EG107:warning
    fun list(path: String): Int {
        val request = Request.Builder().url("https://$domain.egnyte.com/pubapi/v1/fs/$path").build() //~ GET /pubapi/v1/fs/{path}
        return http.newCall(request).execute().use { answer ->
            if (answer.code == 401) -1 else answer.code
        }
    }
}

fun main(args: Array<String>) {
    println(members(args[0]))
    println(Folders(args[0]).list("Shared"))
    println(Links(args[0]).all())
    println(Links(args[0]).folder("Shared"))
}
