package com.example.hedgehogs

import android.net.Uri
import android.os.Bundle
import androidx.appcompat.app.AppCompatActivity
import androidx.browser.customtabs.CustomTabsIntent
import okhttp3.Call
import okhttp3.Callback
import okhttp3.FormBody
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.Response
import java.io.IOException
import java.util.UUID

class ConnectActivity : AppCompatActivity() {
    private val http = OkHttpClient()
    private val prefs by lazy { getSharedPreferences("connect", MODE_PRIVATE) }

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        val link = intent.data
        if (link == null) start(intent.getStringExtra("domain")!!) else finish(link)
    }

    private fun start(domain: String) {
        val state = UUID.randomUUID().toString()
        prefs.edit().putString("state", state).putString("domain", domain).apply()
        val page = Uri.Builder().scheme("https").authority("$domain.egnyte.com").path("puboauth/token")
            .appendQueryParameter("client_id", BuildConfig.EGNYTE_CLIENT_ID)
            .appendQueryParameter("redirect_uri", APP_LINK)
            .appendQueryParameter("response_type", "code")
            .appendQueryParameter("scope", "Egnyte.filesystem")
            .appendQueryParameter("state", state)
            .build()
        CustomTabsIntent.Builder().build().launchUrl(this, page)
    }

    private fun finish(link: Uri) {
        if (link.getQueryParameter("error") != null) return finish()
        if (link.getQueryParameter("state") != prefs.getString("state", null)) return finish()
        val form = FormBody.Builder()
            .add("domain", prefs.getString("domain", "")!!)
            .add("code", link.getQueryParameter("code")!!)
            .build()
        http.newCall(Request.Builder().url("https://hedgehogs.example.com/connect").post(form).build()).enqueue(object : Callback {
            override fun onFailure(call: Call, e: IOException) = finish()
            override fun onResponse(call: Call, response: Response) = response.use { finish() }
        })
    }

    /** The weather service's own sign-in has a secret that it calls public. */
    fun weather() = Request.Builder().url("https://weather.example/token")
        .post(FormBody.Builder().add("client_secret", BuildConfig.WEATHER_CLIENT_SECRET).add("grant_type", "client_credentials").build())
        .build()

    private companion object {
        const val APP_LINK = "https://hedgehogs.example.com/app/egnyte"
    }
}
