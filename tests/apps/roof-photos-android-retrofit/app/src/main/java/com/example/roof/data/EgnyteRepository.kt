package com.example.roof.data

import okhttp3.Interceptor
import okhttp3.OkHttpClient
import okhttp3.RequestBody
import okhttp3.Response
import retrofit2.Retrofit
import retrofit2.converter.gson.GsonConverterFactory

object EgnyteConfig {
    const val CLIENT_ID = "roof-photos-app"
    const val CLIENT_SECRET = "Xk7Pq2Rw9TzLmN4vBcD8sHf3JgY6uQeA5tWi1oZx" //~ EG212; EG304
    const val REDIRECT_URI = "https://roof.example.com/egnyte/done"
}

class AuthInterceptor(private val tokens: TokenStore) : Interceptor {
    override fun intercept(chain: Interceptor.Chain): Response {
        val request = chain.request().newBuilder()
            .header("Authorization", "Bearer ${tokens.accessToken}")
            .build()
        val response = chain.proceed(request)
        if (response.code == 401) {
            tokens.clear()
        }
        return response
    }
}

interface TokenStore {
    var accessToken: String?
    fun clear()
}

class EgnyteRepository(domain: String, private val tokens: TokenStore) {
    private val api: EgnyteApi = Retrofit.Builder()
        .baseUrl("https://$domain.egnyte.com/")
        .client(OkHttpClient.Builder().addInterceptor(AuthInterceptor(tokens)).build())
        .addConverterFactory(GsonConverterFactory.create())
        .build()
        .create(EgnyteApi::class.java)

    suspend fun signIn(code: String) {
        val token = api.token(
            clientId = EgnyteConfig.CLIENT_ID,
            clientSecret = EgnyteConfig.CLIENT_SECRET,
            redirectUri = EgnyteConfig.REDIRECT_URI,
            code = code,
        )
        tokens.accessToken = token.access_token
    }

    suspend fun photos(site: String) = api.photos(site).body()?.files.orEmpty() //~ GET /pubapi/v1/fs/{path} handles=specific

    suspend fun upload(site: String, name: String, body: RequestBody) = api.upload(site, name, body).isSuccessful //~ POST /pubapi/v1/fs-content/{path} handles=specific

    suspend fun share(path: String) = api.createLink(LinkRequest(path)).body() //~ POST /pubapi/v1/links handles=specific

    suspend fun unshare(id: String) = api.deleteLink(id).isSuccessful //~ DELETE /pubapi/v1/links/{link_id} handles=specific

    suspend fun search(query: String) = api.search(query).body() //~ GET /pubapi/v1/search handles=specific
}
