import okhttp3.OkHttpClient
import okhttp3.Request

private fun String.asApi(version: Int = 1) = "https://${System.getenv("EGNYTE_DOMAIN")}.egnyte.com/pubapi/v$version/$this"

class Vanes(private val http: OkHttpClient, private val token: String) {
    private fun ask(address: String): String? {
        val request = Request.Builder().url(address).header("Authorization", "Bearer $token").build()
        http.newCall(request).execute().use { answer ->
            if (answer.code == 401) throw IllegalStateException("sign in again")
            if (answer.code == 429) Thread.sleep(60_000)
            return answer.body?.string()
        }
    }

    fun links() = ask("links".asApi()) //~ GET /pubapi/v1/links handles=specific

    fun user(id: Long) = ask("users/$id".asApi(2)) //~ GET /pubapi/v2/users/{user_id} handles=specific
}
