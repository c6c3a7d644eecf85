package com.example.roof.data

import okhttp3.RequestBody
import retrofit2.Response
import retrofit2.http.Body
import retrofit2.http.DELETE
import retrofit2.http.Field
import retrofit2.http.FormUrlEncoded
import retrofit2.http.GET
import retrofit2.http.POST
import retrofit2.http.Path
import retrofit2.http.Query

data class TokenResponse(val access_token: String, val token_type: String)
data class FolderResponse(val name: String, val files: List<Map<String, Any>>?)
data class LinkRequest(val path: String, val type: String = "file", val accessibility: String = "domain")

interface EgnyteApi {
    @FormUrlEncoded
    @POST("puboauth/token")
    suspend fun token(
        @Field("client_id") clientId: String,
        @Field("client_secret") clientSecret: String,
        @Field("redirect_uri") redirectUri: String,
        @Field("code") code: String,
        @Field("grant_type") grantType: String = "authorization_code",
    ): TokenResponse

    @GET("pubapi/v1/fs/Shared/Roofs/{site}")
    suspend fun photos(@Path("site") site: String): Response<FolderResponse>

    @POST("pubapi/v1/fs-content/Shared/Roofs/{site}/{name}")
    suspend fun upload(@Path("site") site: String, @Path("name") name: String, @Body body: RequestBody): Response<Map<String, Any>>

    @POST("pubapi/v1/links")
    suspend fun createLink(@Body request: LinkRequest): Response<Map<String, Any>>

    @DELETE("pubapi/v1/links/{id}")
    suspend fun deleteLink(@Path("id") id: String): Response<Unit>

    @GET("pubapi/v1/search")
    suspend fun search(@Query("query") query: String): Response<Map<String, Any>>
}
