package com.example.facade

import com.google.gson.annotations.SerializedName
import okhttp3.OkHttpClient
import okhttp3.ResponseBody
import retrofit2.Response
import retrofit2.Retrofit
import retrofit2.converter.gson.GsonConverterFactory
import retrofit2.http.Field
import retrofit2.http.FormUrlEncoded
import retrofit2.http.GET
import retrofit2.http.POST

data class Grant(@SerializedName("access_token") val accessToken: String)

interface EgnyteApi {
    @GET("pubapi/v1/fs/Shared/Facades")
    suspend fun facades(): Response<ResponseBody>

    @FormUrlEncoded
    @POST("puboauth/token")
    suspend fun signIn(
        @Field("client_id") key: String,
        @Field("username") username: String,
        @Field("password") password: String,
        @Field("scope") scope: String = "Egnyte.filesystem",
        @Field("grant_type") grant: String = "password",
    ): Response<Grant>

    @FormUrlEncoded
    @POST("pubapi/v1/tokens/revoke")
    suspend fun giveBack(@Field("token") token: String): Response<Unit>
}

fun egnyteApi(domain: String, vault: TokenVault): EgnyteApi {
    val http = OkHttpClient.Builder()
        .addInterceptor { chain ->
            chain.proceed(chain.request().newBuilder().header("Authorization", "Bearer ${vault.token}").build())
        }
        .build()
    return Retrofit.Builder().baseUrl("https://$domain.egnyte.com/").client(http).addConverterFactory(GsonConverterFactory.create()).build().create(EgnyteApi::class.java)
}
