package bones

import com.fasterxml.jackson.databind.ObjectMapper
import okhttp3.MediaType.Companion.toMediaType
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.RequestBody.Companion.toRequestBody

class Hub(private val http: OkHttpClient, private val mapper: ObjectMapper) {
    private val base = System.getenv("HUB_URL") + "/elements/api-v2"

    fun connect(code: String, museum: String) {
        val instance = mapOf(
            "element" to mapOf("key" to "egnyte"),
            "providerData" to mapOf("code" to code),
            "configuration" to configuration(museum),
            "name" to museum,
        )
        val request = Request.Builder()
            .url("$base/instances")
            .header("Authorization", System.getenv("HUB_AUTHORIZATION"))
            .post(mapper.writeValueAsString(instance).toRequestBody("application/json".toMediaType()))
            .build()
        http.newCall(request).execute().use { answer -> check(answer.isSuccessful) { "the hub says ${answer.code}" } }
    }

    private fun configuration(museum: String) = buildMap {
        put("oauth.callback.url", "https://bones.example.com/connected")
        put("oauth.api.key", System.getenv("EGNYTE_KEY"))
        put("oauth.api.secret", System.getenv("EGNYTE_SECRET"))
        put("subdomain", museum)
    }
}
