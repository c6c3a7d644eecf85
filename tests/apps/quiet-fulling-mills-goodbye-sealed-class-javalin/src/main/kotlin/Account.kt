import okhttp3.FormBody
import okhttp3.OkHttpClient
import okhttp3.Request

sealed class Account {
    abstract val label: String

    /** What has to happen outside before the account is forgotten here. */
    open fun goodbye(http: OkHttpClient) = Unit

    data class Egnyte(val domain: String, private val token: String) : Account() {
        override val label get() = domain
        val header get() = "Bearer $token"

        override fun goodbye(http: OkHttpClient) {
            val form = FormBody.Builder().add("token", token).build()
            http.newCall(Request.Builder().url("https://$domain.egnyte.com/pubapi/v1/tokens/revoke").post(form).build()).execute().close()
        }

        override fun toString() = "Egnyte($domain)"
    }

    data class Folder(val path: String) : Account() {
        override val label get() = path
    }
}
