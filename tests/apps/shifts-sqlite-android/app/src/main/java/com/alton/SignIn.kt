package com.alton

import okhttp3.FormBody
import okhttp3.OkHttpClient
import okhttp3.Request
import org.json.JSONObject
import java.io.IOException

class SignInNeeded : IOException()

class Egnyte(private val db: AccountDb, private val http: OkHttpClient = OkHttpClient()) {

    fun redeem(domain: String, code: String, verifier: String) {
        val form = FormBody.Builder()
            .add("client_id", BuildConfig.EGNYTE_KEY)
            .add("redirect_uri", "https://alton.example.com/app/signed-in")
            .add("code", code)
            .add("code_verifier", verifier)
            .add("grant_type", "authorization_code")
            .build()
        val request = Request.Builder().url("https://$domain.egnyte.com/puboauth/token").post(form).build()
        http.newCall(request).execute().use {
            if (!it.isSuccessful) throw IOException("sign-in failed: ${it.code}")
            db.save(domain, JSONObject(it.body!!.string()).getString("access_token"))
        }
    }

    fun shifts(): String {
        val (domain, token) = db.load() ?: throw SignInNeeded()
        val request = Request.Builder() //~ GET /pubapi/v1/fs/{path} handles=specific
            .url("https://$domain.egnyte.com/pubapi/v1/fs/Shared/Shifts")
            .addHeader("Authorization", "Bearer $token")
            .build()
        return http.newCall(request).execute().use {
            if (it.code == 401) { db.clear(); throw SignInNeeded() }
            if (it.code == 429) throw IOException("busy, wait ${it.header("Retry-After")} s")
            it.body!!.string()
        }
    }
}
