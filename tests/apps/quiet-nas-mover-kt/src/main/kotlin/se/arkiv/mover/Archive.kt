package se.arkiv.mover

import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.RequestBody.Companion.toRequestBody

class TokenRefused : Exception()

/** Egnyte, whose certificates are checked. */
class Archive(private val domain: String, private val token: String) {
    private val http = OkHttpClient()

    fun put(name: String, content: ByteArray) {
        val request = Request.Builder() //~ POST /pubapi/v1/fs-content/{path} handles=specific
            .url("https://$domain.egnyte.com/pubapi/v1/fs-content/Shared/Nas/$name")
            .header("Authorization", "Bearer $token")
            .post(content.toRequestBody())
            .build()
        http.newCall(request).execute().use { answer ->
            when {
                answer.code == 401 -> throw TokenRefused()
                answer.code == 429 -> {
                    Thread.sleep(1000L * (answer.header("Retry-After")?.toLong() ?: 1))
                    put(name, content)
                }
                !answer.isSuccessful -> error("Egnyte answered ${answer.code}")
            }
        }
    }
}
