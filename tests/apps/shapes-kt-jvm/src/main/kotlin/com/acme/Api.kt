package com.acme

import okhttp3.Interceptor
import okhttp3.OkHttpClient
import okhttp3.ResponseBody
import retrofit2.Call
import retrofit2.Response
import retrofit2.Retrofit
import retrofit2.converter.gson.GsonConverterFactory
import retrofit2.create
import retrofit2.http.Body
import retrofit2.http.DELETE
import retrofit2.http.GET
import retrofit2.http.POST
import retrofit2.http.Path
import retrofit2.http.Query
import retrofit2.http.Streaming

interface EgnyteApi {
    @GET("pubapi/v1/fs/{path}")
    suspend fun folder(@Path("path", encoded = true) path: String, @Query("list_content") content: Boolean = true): Folder

    @POST("pubapi/v1/links")
    suspend fun createLink(@Body link: Map<String, String>): Response<ResponseBody>

    @DELETE("pubapi/v1/links/{id}")
    fun deleteLink(@Path("id") id: String): Call<Void>

    @Streaming
    @GET("$CONTENT/{path}")
    suspend fun content(@Path("path") path: String): Response<ResponseBody>

    companion object {
        const val CONTENT = "pubapi/v1/fs-content"
    }
}

data class Folder(val name: String)

class Api(domain: String, token: String) {
    private val http = OkHttpClient.Builder()
        .addInterceptor(Interceptor { chain ->
            chain.proceed(chain.request().newBuilder().header("Authorization", "Bearer $token").build())
        })
        .build()

    private val api: EgnyteApi = Retrofit.Builder()
        .baseUrl("https://$domain.egnyte.com/")
        .client(http)
        .addConverterFactory(GsonConverterFactory.create())
        .build()
        .create(EgnyteApi::class.java)

    private val other = Retrofit.Builder().baseUrl("https://$domain.egnyte.com/").client(http).build().create<EgnyteApi>()

    suspend fun run() {
        println(api.folder("Shared").name) //~ GET /pubapi/v1/fs/{path}
        api.createLink(mapOf("path" to "/Shared")) //~ POST /pubapi/v1/links
        api.deleteLink(id = "7").execute() //~ DELETE /pubapi/v1/links/{link_id}
        other.content("Shared/a.pdf") //~ GET /pubapi/v1/fs-content/{path}
    }
}
