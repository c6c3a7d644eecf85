package com.example.hedge

import android.net.Uri
import okhttp3.RequestBody
import retrofit2.HttpException

sealed interface Outcome<out T> {
    data class Ok<T>(val value: T) : Outcome<T>
    data object SignInAgain : Outcome<Nothing>
}

class HedgeRepository(private val api: EgnyteApi, private val session: Session) {

    fun signInUri(domain: String, state: String): Uri =
        Uri.parse("https://$domain.egnyte.com/puboauth/token").buildUpon()
            .appendQueryParameter("client_id", BuildConfig.EGNYTE_CLIENT_ID)
            .appendQueryParameter("redirect_uri", REDIRECT)
            .appendQueryParameter("response_type", "code")
            .appendQueryParameter("scope", "Egnyte.filesystem Egnyte.link")
            .appendQueryParameter("state", state)
            .build()

    suspend fun signIn(code: String) {
        val answer = api.token(
            clientId = BuildConfig.EGNYTE_CLIENT_ID,
            clientSecret = BuildConfig.EGNYTE_CLIENT_SECRET, //~ EG212
            code = code,
            redirectUri = REDIRECT,
        )
        session.token = answer.access_token
    }

    suspend fun hedges() = call { api.hedges() } //~ GET /pubapi/v1/fs/{path} handles=specific
    suspend fun upload(name: String, photo: RequestBody) = call { api.upload(name, photo) } //~ POST /pubapi/v1/fs-content/{path} handles=specific
    suspend fun remove(name: String) = call { api.remove(name) } //~ DELETE /pubapi/v1/fs/{path} handles=specific
    suspend fun share(name: String) = call { api.share(LinkRequest("/Shared/Hedges/$name")) } //~ POST /pubapi/v1/links handles=specific

    private suspend fun <T> call(block: suspend () -> T): Outcome<T> =
        try {
            Outcome.Ok(block())
        } catch (e: HttpException) {
            if (e.code() == 401) {
                session.token = null
                Outcome.SignInAgain
            } else {
                throw e
            }
        }

    private companion object {
        const val REDIRECT = "https://hedge.example.com/callback"
    }
}
