package com.slate.roofs.auth

import android.net.Uri
import android.os.Bundle
import androidx.appcompat.app.AppCompatActivity
import timber.log.Timber

class ReturnActivity : AppCompatActivity() {

    override fun onCreate(saved: Bundle?) {
        super.onCreate(saved)
        val store = EgnyteTokens(this)
        val answer = Uri.parse("https://roofs.slate.example/back?" + intent.data?.fragment)
        if (answer.getQueryParameter("error") != null || answer.getQueryParameter("state") != store.state) {
            finish()
            return
        }
        val token = answer.getQueryParameter("access_token")
        Timber.d("signed in: %s", token) //~ EG305
        Timber.d("signed in, token of %d letters", token?.length)
        store.token = token
    }
}
