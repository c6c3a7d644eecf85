package ch.botanik.herbarium

import okhttp3.FormBody
import okhttp3.OkHttpClient
import okhttp3.Request
import org.json.JSONObject

/**
 * Our server signs the phone in: it goes through Egnyte's Enhanced Authentication Service and knows the client secret.
 * The phone gives it the one-time code of the link in the mail.
 */
class Server(private val http: OkHttpClient) {
    fun signIn(mailCode: String): Pair<String, String> {
        val form = FormBody.Builder().add("mail_code", mailCode).build()
        val request = Request.Builder().url("${BuildConfig.SERVER}/phones").post(form).build()
        http.newCall(request).execute().use { answer ->
            if (!answer.isSuccessful) throw IllegalStateException("the server answered ${answer.code}")
            val phone = JSONObject(answer.body!!.string())
            return phone.getString("domain") to phone.getString("token")
        }
    }

    /** The server revokes the token. */
    fun signOut(token: String) {
        val request = Request.Builder().url("${BuildConfig.SERVER}/phones").delete().header("X-Phone", token).build()
        http.newCall(request).execute().close()
    }
}
