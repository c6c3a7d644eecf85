package ferns

import okhttp3.ResponseBody
import retrofit2.Response
import retrofit2.http.Field
import retrofit2.http.FormUrlEncoded
import retrofit2.http.GET
import retrofit2.http.Header
import retrofit2.http.POST
import retrofit2.http.Path

class Signed(val access_token: String)

interface Fernery {
    @FormUrlEncoded
    @POST("puboauth/token")
    suspend fun exchange(
        @Field("client_id") key: String,
        @Field("client_secret") secret: String,
        @Field("code") code: String,
        @Field("redirect_uri") redirect: String = REDIRECT,
        @Field("grant_type") grant: String = "authorization_code",
    ): Signed

    /** Written before the grant was a field of its own, and never finished. */
    @FormUrlEncoded
    @POST("puboauth/token")
    suspend fun exchangeOnce(
        @Field("client_id") key: String,
        @Field("client_secret") secret: String,
        @Field("code") code: String,
        @Field("redirect_uri") redirect: String = REDIRECT,
    ): Signed

    @GET("pubapi/v1/{part}/settings")
    suspend fun settings(@Header("Authorization") token: String, @Path("part") part: String = "links"): Response<ResponseBody>

    companion object {
        const val REDIRECT = "https://ferns.example.org/signed-in"
    }
}
