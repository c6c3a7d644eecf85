package com.example.otters

import com.google.gson.annotations.SerializedName
import retrofit2.http.Field
import retrofit2.http.FormUrlEncoded
import retrofit2.http.POST
import retrofit2.http.Url

data class Granted(@SerializedName("access_token") val accessToken: String)

interface Tokens {
    @FormUrlEncoded
    @POST
    suspend fun redeem(
        @Url url: String,
        @Field("client_id") key: String,
        @Field("code") code: String,
        @Field("code_verifier") verifier: String,
        @Field("redirect_uri") back: String = "https://otters.example.com/app",
        @Field("grant_type") grant: String = "authorization_code",
    ): Granted
}

class SignIn(private val tokens: Tokens, private val plain: PlainSessions, private val sealed: SealedSessions) {
    suspend fun finish(domain: String, code: String, verifier: String) {
        val granted = tokens.redeem("https://$domain.egnyte.com/puboauth/token", BuildConfig.EGNYTE_KEY, code, verifier)
        plain.keep(domain, granted.accessToken)
        sealed.keep(domain, granted.accessToken)
    }
}
