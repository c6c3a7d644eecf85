package com.example.survey

import android.content.Context
import com.google.gson.annotations.SerializedName
import okhttp3.Interceptor
import okhttp3.OkHttpClient
import okhttp3.Response
import retrofit2.Call
import retrofit2.Retrofit
import retrofit2.converter.gson.GsonConverterFactory
import retrofit2.http.Field
import retrofit2.http.FormUrlEncoded
import retrofit2.http.GET
import retrofit2.http.POST
import retrofit2.http.Path

data class LoginResponse(
    @SerializedName("access_token") val authToken: String,
    @SerializedName("expires_in") val expiresIn: Long,
)

data class Folder(val name: String, val path: String)

interface ApiService {
    @FormUrlEncoded
    @POST("puboauth/token")
    fun login(
        @Field("client_id") clientId: String,
        @Field("client_secret") clientSecret: String,
        @Field("redirect_uri") redirectUri: String,
        @Field("code") code: String,
        @Field("grant_type") grantType: String,
    ): Call<LoginResponse>

    @GET("pubapi/v1/fs/Shared/{folder}")
    fun fetchSurveys(@Path("folder") folder: String): Call<Folder>
}

class AuthInterceptor(context: Context) : Interceptor {
    private val sessionManager = SessionManager(context)

    override fun intercept(chain: Interceptor.Chain): Response {
        val requestBuilder = chain.request().newBuilder()
        sessionManager.fetchAuthToken()?.let {
            requestBuilder.addHeader("Authorization", "Bearer $it")
        }
        return chain.proceed(requestBuilder.build())
    }
}

class ApiClient(private val domain: String) {
    private lateinit var apiService: ApiService

    fun getApiService(context: Context): ApiService {
        if (!::apiService.isInitialized) {
            val retrofit = Retrofit.Builder()
                .baseUrl("https://$domain.egnyte.com/")
                .addConverterFactory(GsonConverterFactory.create())
                .client(OkHttpClient.Builder().addInterceptor(AuthInterceptor(context)).build())
                .build()
            apiService = retrofit.create(ApiService::class.java)
        }
        return apiService
    }
}
