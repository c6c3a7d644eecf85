package com.quincejars

import okhttp3.FormBody
import okhttp3.OkHttpClient
import okhttp3.Request
import org.json.JSONObject

class SignIn(private val settings: SettingDao, private val http: OkHttpClient) {

    suspend fun redeem(domain: String, user: String, password: String) {
        val form = FormBody.Builder()
            .add("grant_type", "password")
            .add("client_id", BuildConfig.EGNYTE_KEY)
            .add("username", user)
            .add("password", password)
            .add("scope", "Egnyte.filesystem")
            .build()
        val request = Request.Builder().url("https://$domain.egnyte.com/puboauth/token").post(form).build()
        val token = JSONObject(http.newCall(request).execute().body!!.string()).getString("access_token")
        if (settings.count(token) == 0) {
            settings.keep(token) //~ EG303
        }
    }
}
