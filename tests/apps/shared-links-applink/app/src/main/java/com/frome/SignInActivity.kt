package com.frome

import android.content.Intent
import android.net.Uri
import android.os.Bundle
import androidx.appcompat.app.AppCompatActivity
import androidx.browser.customtabs.CustomTabsIntent
import java.security.SecureRandom
import kotlin.concurrent.thread

class SignInActivity : AppCompatActivity() {

    private val api by lazy { SignInServer("https://api.frome.example.com") }

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        val data = intent.data
        if (data == null) start() else finishSignIn(data)
    }

    override fun onNewIntent(intent: Intent) {
        super.onNewIntent(intent)
        intent.data?.let(::finishSignIn)
    }

    private fun start() {
        state = ByteArray(16).also { SecureRandom().nextBytes(it) }.joinToString("") { "%02x".format(it) }
        val url = Uri.parse("https://${intent.getStringExtra("domain")}.egnyte.com/puboauth/token").buildUpon()
            .appendQueryParameter("client_id", BuildConfig.EGNYTE_KEY)
            .appendQueryParameter("redirect_uri", "https://app.frome.example.com/signed-in")
            .appendQueryParameter("response_type", "code")
            .appendQueryParameter("scope", "Egnyte.filesystem Egnyte.link")
            .appendQueryParameter("state", state)
            .build()
        CustomTabsIntent.Builder().build().launchUrl(this, url)
    }

    private fun finishSignIn(data: Uri) {
        check(state != null && data.getQueryParameter("state") == state) { "unexpected answer" }
        val code = data.getQueryParameter("code")!! //~ EG210
        thread {
            Account.start(api.exchange(code))
            runOnUiThread { finish() }
        }
    }

    private companion object {
        var state: String? = null
    }
}
