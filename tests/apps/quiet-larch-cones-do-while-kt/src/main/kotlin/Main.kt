package cones

import kotlin.system.exitProcess
import okhttp3.OkHttpClient
import okhttp3.Request

fun main() {
    val http = OkHttpClient()
    val domain = System.getenv("EGNYTE_DOMAIN")
    val request = Request.Builder() //~ GET /pubapi/v1/fs/{path} handles=specific
        .url("https://$domain.egnyte.com/pubapi/v1/fs/Shared/Cones")
        .header("Authorization", "Bearer ${System.getenv("EGNYTE_TOKEN")}")
        .build()
    var pause = 0L
    do {
        Thread.sleep(pause)
        val answer = http.newCall(request).execute()
        pause = 1000 * (answer.header("Retry-After")?.toLong() ?: 0)
        val status = answer.code
        if (status == 401) {
            System.err.println("Connect Egnyte again: https://cones.example.com/connect")
            exitProcess(2)
        }
        answer.use { println(it.body?.string()) }
    } while (status == 429 && pause > 0)
}
