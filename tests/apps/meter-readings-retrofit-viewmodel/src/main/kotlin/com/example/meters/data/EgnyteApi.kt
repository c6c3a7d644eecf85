package com.example.meters.data

import okhttp3.OkHttpClient
import retrofit2.Response
import retrofit2.Retrofit
import retrofit2.converter.gson.GsonConverterFactory
import retrofit2.http.GET
import retrofit2.http.Path
import retrofit2.http.Query

data class EgnyteFile(val name: String, val path: String)
data class EgnyteFolder(val name: String, val files: List<EgnyteFile>?)
data class EgnyteLinks(val ids: List<String>)

interface EgnyteApi {
    @GET("pubapi/v1/fs/{path}")
    suspend fun listFolder(@Path("path", encoded = true) path: String): Response<EgnyteFolder>

    @GET("pubapi/v1/links")
    suspend fun listLinks(@Query("path") path: String): Response<EgnyteLinks>
}

object RetrofitClient {
    fun create(domain: String, token: String): EgnyteApi {
        val client = OkHttpClient.Builder()
            .addInterceptor { chain ->
                chain.proceed(chain.request().newBuilder().addHeader("Authorization", "Bearer $token").build())
            }
            .build()
        return Retrofit.Builder()
            .baseUrl("https://$domain.egnyte.com/")
            .client(client)
            .addConverterFactory(GsonConverterFactory.create())
            .build()
            .create(EgnyteApi::class.java)
    }
}
