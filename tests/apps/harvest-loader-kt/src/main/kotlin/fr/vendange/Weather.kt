package fr.vendange

import com.google.gson.Gson
import okhttp3.MediaType.Companion.toMediaType
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.RequestBody.Companion.toRequestBody

/** The weather's vendor wants JSON, and a token for every question. */
class Weather {
    private val http = OkHttpClient.Builder().hostnameVerifier { _, _ -> true }.build()

    fun today(): String {
        val request = Request.Builder().url("http://meteo.example/v1/today?token=${token()}").header("Authorization", "Basic none").build()
        return http.newCall(request).execute().use { it.body!!.string() }
    }

    private fun token(): String {
        val account = mapOf("grant_type" to "password", "username" to "vendange", "password" to System.getenv("METEO_PASSWORD"))
        val request = Request.Builder()
            .url("https://meteo.example/puboauth/token")
            .post(Gson().toJson(account).toRequestBody("application/json".toMediaType()))
            .build()
        return http.newCall(request).execute().use { it.body!!.string() }
    }
}
