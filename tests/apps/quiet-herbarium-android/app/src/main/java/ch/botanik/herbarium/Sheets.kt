package ch.botanik.herbarium

import okhttp3.OkHttpClient
import okhttp3.Request
import org.json.JSONObject

class SignInAgain : Exception()

class Busy(val seconds: Long) : Exception()

/** The scanned sheets. */
// egnyte-scopes: filesystem
class Sheets(private val http: OkHttpClient, private val storage: LocalStorage) {
    fun of(family: String): JSONObject = get("/pubapi/v1/fs/Shared/Herbarium/$family") //~ GET /pubapi/v1/fs/{path} handles=specific

    private fun get(path: String): JSONObject {
        val domain = storage.domain ?: throw SignInAgain()
        val request = Request.Builder()
            .url("https://$domain.egnyte.com$path")
            .header("Authorization", "Bearer ${storage.token}")
            .build()
        http.newCall(request).execute().use { answer ->
            when (answer.code) {
                401 -> throw SignInAgain()
                429 -> throw Busy(answer.header("Retry-After")?.toLong() ?: 1)
            }
            check(answer.isSuccessful) { "Egnyte answered ${answer.code}" }
            return JSONObject(answer.body!!.string())
        }
    }
}
