package com.example.reeds

import android.content.Context
import android.content.Intent
import android.net.Uri
import net.openid.appauth.AuthorizationException
import net.openid.appauth.AuthorizationRequest
import net.openid.appauth.AuthorizationResponse
import net.openid.appauth.AuthorizationService
import net.openid.appauth.AuthorizationServiceConfiguration
import net.openid.appauth.AuthState
import net.openid.appauth.ResponseTypeValues

class SignIn(context: Context, domain: String) {
    private val service = AuthorizationService(context)
    private val endpoint = Uri.parse("https://$domain.egnyte.com/puboauth/token")
    private val configuration = AuthorizationServiceConfiguration(endpoint, endpoint)
    val state = AuthState(configuration)

    fun intent(): Intent {
        val request = AuthorizationRequest.Builder(
            configuration,
            BuildConfig.EGNYTE_KEY,
            ResponseTypeValues.CODE,
            Uri.parse("com.example.reeds:/signed-in"),
        ).setScopes("Egnyte.filesystem", "Egnyte.group").build() //~ EG102
        return service.getAuthorizationRequestIntent(request)
    }

    fun finish(result: Intent, done: (Boolean) -> Unit) {
        val response = AuthorizationResponse.fromIntent(result)
        val problem = AuthorizationException.fromIntent(result)
        state.update(response, problem)
        if (response == null) return done(false)
        service.performTokenRequest(response.createTokenExchangeRequest()) { tokens, failure ->
            state.update(tokens, failure)
            done(tokens != null)
        }
    }

    fun withToken(work: (String) -> Unit) =
        state.performActionWithFreshTokens(service) { token, _, problem -> if (problem == null && token != null) work(token) }
}
