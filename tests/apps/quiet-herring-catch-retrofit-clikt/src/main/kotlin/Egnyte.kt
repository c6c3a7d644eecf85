package com.example.herring

import okhttp3.Interceptor
import okhttp3.OkHttpClient
import okhttp3.Response
import retrofit2.Call
import retrofit2.Retrofit
import retrofit2.converter.moshi.MoshiConverterFactory
import retrofit2.http.Body
import retrofit2.http.GET
import retrofit2.http.POST
import retrofit2.http.Path
import retrofit2.http.Query

class Folder(val files: List<File> = emptyList())
class File(val name: String, val entry_id: String)
class Events(val events: List<Map<String, Any>> = emptyList())
class Found(val results: List<File> = emptyList())

interface Egnyte {
    @GET("v1/fs/Shared/{folder}")
    fun folder(@Path("folder", encoded = true) folder: String): Call<Folder>

    @GET("v2/events")
    fun events(@Query("id") after: Long, @Query("count") count: Int = 100): Call<Events>

    @POST("v2/search")
    fun find(@Body wish: Map<String, String>): Call<Found>
}

class SignInAgain : java.io.IOException("The token is not valid any more: run `herring login`.")

class Manners(private val token: () -> String) : Interceptor {
    override fun intercept(chain: Interceptor.Chain): Response {
        val request = chain.request().newBuilder().header("Authorization", "Bearer ${token()}").build()
        var answer = chain.proceed(request)
        if (answer.code == 401) throw SignInAgain()
        while (answer.code == 429) {
            val seconds = answer.header("Retry-After")?.toLongOrNull() ?: 1
            answer.close()
            Thread.sleep(seconds * 1000)
            answer = chain.proceed(request)
        }
        return answer
    }
}

fun egnyte(domain: String, token: () -> String): Egnyte = Retrofit.Builder()
    .baseUrl("https://$domain.egnyte.com/pubapi/")
    .client(OkHttpClient.Builder().addInterceptor(Manners(token)).build())
    .addConverterFactory(MoshiConverterFactory.create())
    .build()
    .create(Egnyte::class.java)
