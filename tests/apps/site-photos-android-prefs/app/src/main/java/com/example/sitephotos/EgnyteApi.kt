package com.example.sitephotos

import okhttp3.Interceptor
import okhttp3.OkHttpClient
import okhttp3.Response
import retrofit2.Retrofit
import retrofit2.converter.gson.GsonConverterFactory
import retrofit2.http.Field
import retrofit2.http.FormUrlEncoded
import retrofit2.http.GET
import retrofit2.http.POST
import retrofit2.http.Path

data class TokenResponse(val access_token: String, val expires_in: Long)
data class Folder(val name: String, val path: String)

interface EgnyteApi {
    @FormUrlEncoded
    @POST("puboauth/token")
    suspend fun token(
        @Field("client_id") clientId: String,
        @Field("redirect_uri") redirectUri: String,
        @Field("code") code: String,
        @Field("code_verifier") verifier: String,
        @Field("grant_type") grantType: String = "authorization_code",
    ): TokenResponse

    @GET("pubapi/v1/fs/Shared/{folder}")
    suspend fun folder(@Path("folder") folder: String): retrofit2.Response<Folder>
}

class AuthInterceptor(private val session: SessionManager) : Interceptor {
    override fun intercept(chain: Interceptor.Chain): Response {
        val builder = chain.request().newBuilder()
        session.fetchAuthToken()?.let { builder.addHeader("Authorization", "Bearer $it") }
        return chain.proceed(builder.build())
    }
}

object ApiClient {
    fun create(domain: String, session: SessionManager): EgnyteApi = Retrofit.Builder()
        .baseUrl("https://$domain.egnyte.com/")
        .client(OkHttpClient.Builder().addInterceptor(AuthInterceptor(session)).build())
        .addConverterFactory(GsonConverterFactory.create())
        .build()
        .create(EgnyteApi::class.java)
}
