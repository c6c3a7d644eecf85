package org.pantry

import android.content.Context
import android.content.Intent
import android.net.Uri
import okhttp3.FormBody
import okhttp3.OkHttpClient
import okhttp3.Request
import org.json.JSONObject

class Pantry(private val context: Context, private val domain: String) {
    private val http = OkHttpClient()

    // The address is written down again where the code is exchanged: it is one address all the same.
    fun open(state: String) {
        val page = "https://$domain.egnyte.com/puboauth/token?client_id=pantry&response_type=code&scope=Egnyte.filesystem" +
            "&redirect_uri=pantry://back&state=$state" //~ EG207:warning
        context.startActivity(Intent(Intent.ACTION_VIEW, Uri.parse(page)))
    }

    fun finish(code: String) {
        val form = FormBody.Builder()
            .add("grant_type", "authorization_code")
            .add("client_id", "pantry")
            .add("redirect_uri", "pantry://back")
            .add("code", code)
            .build()
        val answer = http.newCall(Request.Builder().url("https://$domain.egnyte.com/puboauth/token").post(form).build()).execute() //~ EG209
        val grant = JSONObject(answer.body!!.string())
        context.getSharedPreferences("egnyte", Context.MODE_PRIVATE).edit() //~ EG303
            .putString("access", grant.getString("access_token"))
            .putString("refresh", grant.getString("refresh_token"))
            .putString("domain", domain)
            .apply()
    }

    fun upload(name: String, photo: ByteArray): Boolean {
        val token = context.getSharedPreferences("egnyte", Context.MODE_PRIVATE).getString("access", null)
        val request = Request.Builder() //~ POST /pubapi/v1/fs-content/{path}
            .url("https://$domain.egnyte.com/pubapi/v1/fs-content/Shared/Pantry/$name")
            .header("Authorization", "Bearer $token")
            .post(okhttp3.RequestBody.create(null, photo))
            .build()
        val answer = http.newCall(request).execute()
        if (answer.code == 401) {
            open("again")
        }
        return answer.isSuccessful
    }
}
