package example.rounds

import okhttp3.OkHttpClient
import retrofit2.Retrofit
import retrofit2.converter.gson.GsonConverterFactory
import retrofit2.http.GET
import retrofit2.http.Path
import retrofit2.http.Query

data class Item(val name: String)
data class Folder(val files: List<Item>?)
data class Hits(val results: List<Item>)

interface EgnyteApi {
    @GET("fs/Shared/Rounds/{ward}")
    suspend fun folder(@Path("ward") ward: String): Folder

    @GET("search")
    suspend fun search(@Query("query") query: String): Hits
}

fun egnyteApi(domain: String, token: String): EgnyteApi {
    val client = OkHttpClient.Builder()
        .addInterceptor { chain ->
            chain.proceed(chain.request().newBuilder().addHeader("Authorization", "Bearer $token").build())
        }
        .build()
    return Retrofit.Builder()
        .baseUrl("https://$domain.egnyte.com/pubapi/v1/")
        .client(client)
        .addConverterFactory(GsonConverterFactory.create())
        .build()
        .create(EgnyteApi::class.java)
}
