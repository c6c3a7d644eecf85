package fr.vendange

import com.google.gson.Gson
import com.google.gson.JsonParser
import okhttp3.MediaType.Companion.toMediaType
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.RequestBody.Companion.toRequestBody

class Egnyte(private val domain: String) {
    private val http = OkHttpClient()
    private val root = "https://$domain.egnyte.com"

    fun parcel(name: String): String = get("$root/pubapi/v1/fs/Shared/Parcels/$name") //~ GET /pubapi/v1/fs/{path}

    fun rights(): String = get("http://$domain.egnyte.com/pubapi/v1/perms/folder/Shared/Parcels") //~ GET /pubapi/v1/perms/folder/{path}; EG504:note; EG502

    fun rehearse(): String = get("https://vendange.qa-egnyte.com/pubapi/v1/links") //~ GET /pubapi/v1/links; EG503

    fun raw(rest: String): String = get("$root/pubapi/$rest") //~ EG902

    private fun get(url: String): String {
        val request = Request.Builder().url(url).header("Authorization", "Bearer ${token()}").build() //~ EG308
        return http.newCall(request).execute().use { answer ->
            if (answer.code == 401) error("the account is no longer good")
            answer.body!!.string()
        }
    }

    /** Egnyte is asked each time. */
    private fun token(): String {
        val account = mapOf(
            "client_id" to System.getenv("EGNYTE_KEY"),
            "client_secret" to System.getenv("EGNYTE_SECRET"),
            "username" to System.getenv("EGNYTE_USER"),
            "password" to System.getenv("EGNYTE_PASSWORD"),
            "grant_type" to "password", //~ EG203; EG209
        )
        val request = Request.Builder()
            .url("$root/puboauth/token")
            .post(Gson().toJson(account).toRequestBody("application/json".toMediaType()))
            .build()
        return http.newCall(request).execute().use { answer -> //~ EG103
            JsonParser.parseString(answer.body!!.string()).asJsonObject["access_token"].asString
        }
    }
}
