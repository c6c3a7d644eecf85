package com.slate.roofs.auth

import android.content.Context
import android.net.Uri
import androidx.browser.customtabs.CustomTabsIntent
import java.util.UUID

/** Opens Egnyte's page; the answer comes back to [ReturnActivity] with the token in its fragment. */
class SignIn(private val context: Context, private val store: EgnyteTokens) {

    fun open(domain: String) {
        val state = UUID.randomUUID().toString()
        store.state = state
        store.domain = domain
        val page = Uri.Builder()
            .scheme("https")
            .authority("$domain.egnyte.com")
            .appendPath("puboauth")
            .appendPath("token")
            .appendQueryParameter("client_id", CLIENT_ID)
            .appendQueryParameter("client_secret", CLIENT_SECRET) //~ EG212
            .appendQueryParameter("redirect_uri", "https://roofs.slate.example/back")
            .appendQueryParameter("response_type", "token")
            .appendQueryParameter("scope", listOf("Egnyte.filesystem", "Egnyte.permission").joinToString(" ")) //~ EG102
            .appendQueryParameter("state", state)
            .build()
        CustomTabsIntent.Builder().build().launchUrl(context, page) //~ EG202
    }

    private companion object {
        const val CLIENT_ID = "m2xr7tq9vw4zk5hb3dcy6j8n"
        const val CLIENT_SECRET = "Zk7mXh2rDb6cYj8nPf3sGl5tQa9vW4" //~ EG304
        const val MAPS_SECRET = "your-maps-secret"
    }
}
