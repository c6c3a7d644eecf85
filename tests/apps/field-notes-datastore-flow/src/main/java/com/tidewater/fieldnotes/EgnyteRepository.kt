package com.tidewater.fieldnotes

import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.RequestBody.Companion.asRequestBody
import java.io.File
import java.io.IOException

class SignedOutException : Exception()
class BusyException(val seconds: Long) : Exception()

class EgnyteRepository(
    private val store: SessionStore,
    private val http: OkHttpClient = OkHttpClient(),
) {
    suspend fun onSignedIn(domain: String, accessToken: String) {
        store.save(domain, accessToken)
    }

    suspend fun upload(note: File) = withContext(Dispatchers.IO) {
        val token = store.token() ?: throw SignedOutException()
        val request = Request.Builder() //~ POST /pubapi/v1/fs-content/{path} handles=specific
            .url("https://${store.domain()}.egnyte.com/pubapi/v1/fs-content/Shared/Notes/${note.name}")
            .header("Authorization", "Bearer $token")
            .post(note.asRequestBody())
            .build()
        http.newCall(request).execute().use { response ->
            when {
                response.code == 401 -> {
                    store.clear()
                    throw SignedOutException()
                }
                response.code == 429 -> throw BusyException(response.header("Retry-After")?.toLong() ?: 1)
                !response.isSuccessful -> throw IOException("HTTP ${response.code}")
            }
        }
    }
}
