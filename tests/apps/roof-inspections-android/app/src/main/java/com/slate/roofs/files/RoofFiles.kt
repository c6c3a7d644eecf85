package com.slate.roofs.files

import com.slate.roofs.auth.EgnyteTokens
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.RequestBody
import retrofit2.Call
import retrofit2.Retrofit
import retrofit2.http.Body
import retrofit2.http.GET
import retrofit2.http.Header
import retrofit2.http.POST
import retrofit2.http.Path

interface RoofApi {
    @GET("pubapi/v1/fs/Shared/Roofs/{roof}")
    fun list(@Path("roof") roof: String, @Header("Authorization") bearer: String): Call<String>

    @POST("pubapi/v1/fs-content/Shared/Roofs/{name}")
    fun add(@Path("name") name: String, @Body photo: RequestBody, @Header("Authorization") bearer: String): Call<String>
}

class RoofFiles(private val store: EgnyteTokens) {
    private val api = Retrofit.Builder()
        .baseUrl("https://${store.domain}.egnyte.com/")
        .client(OkHttpClient())
        .build()
        .create(RoofApi::class.java)

    fun list(roof: String): String? {
        val answer = api.list(roof, "Bearer ${store.token}").execute() //~ GET /pubapi/v1/fs/{path}
        return if (answer.code() == 401) null else answer.body()
    }

    fun add(name: String, photo: RequestBody): Boolean {
        val answer = api.add(name, photo, "Bearer ${store.token}").execute() //~ POST /pubapi/v1/fs-content/{path}
        return answer.code() != 401 && answer.isSuccessful //~ EG403
    }

    /** The map behind the roofs is another vendor's. */
    fun map(place: String, mapToken: String): ByteArray? {
        val request = Request.Builder().url("https://tiles.maps.example/v1/$place?access_token=$mapToken").build()
        return OkHttpClient().newCall(request).execute().use { it.body?.bytes() }
    }
}
