package com.example.trail

import android.content.Context
import android.content.Intent
import android.net.Uri
import net.openid.appauth.AuthorizationRequest
import net.openid.appauth.AuthorizationService
import net.openid.appauth.AuthorizationServiceConfiguration
import net.openid.appauth.ResponseTypeValues

class AuthManager(context: Context, domain: String) {
    private val service = AuthorizationService(context)
    private val config = AuthorizationServiceConfiguration(
        Uri.parse("https://$domain.egnyte.com/puboauth/token"),
        Uri.parse("https://$domain.egnyte.com/puboauth/token"),
    )

    fun signInIntent(): Intent {
        val request = AuthorizationRequest.Builder(
            config,
            "q7w2e9r4t1",
            ResponseTypeValues.CODE,
            Uri.parse("https://trail.example.com/done"),
        )
            .setScopes("Egnyte.filesystem", "Egnyte.note") //~ EG104:warning
            .build()
        return service.getAuthorizationRequestIntent(request)
    }
}
