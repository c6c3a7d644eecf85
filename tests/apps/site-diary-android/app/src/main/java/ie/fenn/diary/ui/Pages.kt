package ie.fenn.diary.ui

import okhttp3.OkHttpClient
import okhttp3.Request

class SignedOut : Exception()

class Pages(private val http: OkHttpClient, private val domain: String, private val token: String) {
    fun list(): String {
        val request = Request.Builder() //~ GET /pubapi/v1/fs/{path} handles=specific
            .url("https://$domain.egnyte.com/pubapi/v1/fs/Shared/Diary")
            .header("Authorization", "Bearer $token")
            .build()
        http.newCall(request).execute().use { answer ->
            if (answer.code == 401) throw SignedOut()
            if (answer.code == 429) Thread.sleep(1000)
            return answer.body!!.string()
        }
    }
}
