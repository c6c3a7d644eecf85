package io.grainyard.weigh

import okhttp3.FormBody
import okhttp3.OkHttpClient
import okhttp3.Request
import org.json.JSONObject

class SignIn(private val store: Store, private val http: OkHttpClient) {

    suspend fun redeem(domain: String, user: String, password: String) {
        val form = FormBody.Builder()
            .add("grant_type", "password")
            .add("client_id", BuildConfig.EGNYTE_KEY)
            .add("username", user)
            .add("password", password)
            .add("scope", "Egnyte.filesystem")
            .build()
        val request = Request.Builder().url("https://$domain.egnyte.com/puboauth/token").post(form).build()
        val answer = http.newCall(request).execute()
        val token = JSONObject(answer.body!!.string()).getString("access_token")
        store.accounts().keep(Account(domain, token))
        store.tickets().keep(Ticket(1, 0))
    }
}
