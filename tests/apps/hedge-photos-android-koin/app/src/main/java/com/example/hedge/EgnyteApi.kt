package com.example.hedge

import okhttp3.RequestBody
import retrofit2.http.Body
import retrofit2.http.DELETE
import retrofit2.http.Field
import retrofit2.http.FormUrlEncoded
import retrofit2.http.GET
import retrofit2.http.POST
import retrofit2.http.Path

data class TokenResponse(val access_token: String)
data class Folder(val name: String, val files: List<Map<String, Any>>?)
data class LinkRequest(val path: String, val type: String = "file", val accessibility: String = "anyone")

interface EgnyteApi {
    @FormUrlEncoded
    @POST("puboauth/token")
    suspend fun token(
        @Field("client_id") clientId: String,
        @Field("client_secret") clientSecret: String,
        @Field("code") code: String,
        @Field("redirect_uri") redirectUri: String,
        @Field("grant_type") grantType: String = "authorization_code",
    ): TokenResponse

    @GET("pubapi/v1/fs/Shared/Hedges")
    suspend fun hedges(): Folder

    @POST("pubapi/v1/fs-content/Shared/Hedges/{name}")
    suspend fun upload(@Path("name") name: String, @Body photo: RequestBody)

    @DELETE("pubapi/v1/fs/Shared/Hedges/{name}")
    suspend fun remove(@Path("name") name: String)

    @POST("pubapi/v1/links")
    suspend fun share(@Body link: LinkRequest): Map<String, Any>
}
