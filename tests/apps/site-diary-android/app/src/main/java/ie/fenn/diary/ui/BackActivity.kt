package ie.fenn.diary.ui

import android.app.Activity
import android.content.Intent
import ie.fenn.diary.BuildConfig
import ie.fenn.diary.egnyte.SignIn
import kotlin.concurrent.thread
import okhttp3.FormBody
import okhttp3.OkHttpClient
import okhttp3.Request
import org.json.JSONObject

class BackActivity : Activity() {
    private val http = OkHttpClient()

    override fun onStart() {
        super.onStart()
        val address = intent.data ?: return
        val domain = address.getQueryParameter("state").orEmpty().removePrefix("diary-")
        val code = address.getQueryParameter("code") ?: return //~ EG210
        trade(domain, code)
    }

    override fun onNewIntent(intent: Intent) {
        super.onNewIntent(intent)
        val address = intent.data ?: return
        if (address.getQueryParameter("error") != null) return finish()
        val code = address.getQueryParameter("code") ?: return
        trade(address.getQueryParameter("state").orEmpty().substringBefore(':'), code)
    }

    private fun trade(domain: String, code: String) = thread {
        val form = FormBody.Builder()
            .add("grant_type", "authorization_code")
            .add("client_id", BuildConfig.EGNYTE_KEY)
            .add("client_secret", Keys.secret())
            .add("redirect_uri", SignIn.BACK)
            .add("code", code)
            .build()
        val request = Request.Builder().url("https://$domain.egnyte.com/puboauth/token").post(form).build() //~ EG212
        http.newCall(request).execute().use { answer ->
            val token = JSONObject(answer.body!!.string()).getString("access_token")
            Pages(http, domain, token).list()
        }
        finish()
    }
}
