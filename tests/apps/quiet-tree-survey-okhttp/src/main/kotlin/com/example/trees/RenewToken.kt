package com.example.trees

import okhttp3.Authenticator
import okhttp3.Request
import okhttp3.Response
import okhttp3.Route

/** Called by OkHttp when Egnyte answers 401. */
class RenewToken(private val vault: Vault, private val accounts: Accounts) : Authenticator {
    override fun authenticate(route: Route?, response: Response): Request? {
        if (response.priorResponse != null) return null
        val used = response.request.header("Authorization")?.removePrefix("Bearer ")
        val fresh = synchronized(vault) {
            vault.token.takeIf { it != used } ?: accounts.signInSilently()?.also { vault.token = it }
        } ?: return null
        return response.request.newBuilder().header("Authorization", "Bearer $fresh").build()
    }
}
