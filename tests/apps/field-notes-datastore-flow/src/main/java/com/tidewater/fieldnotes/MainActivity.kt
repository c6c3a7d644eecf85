package com.tidewater.fieldnotes

import android.content.Intent
import android.os.Bundle
import androidx.activity.ComponentActivity
import androidx.lifecycle.lifecycleScope
import kotlinx.coroutines.launch

class MainActivity : ComponentActivity() {

    private val repository by lazy { EgnyteRepository(SessionStore(applicationContext)) }

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        handle(intent)
    }

    override fun onNewIntent(intent: Intent) {
        super.onNewIntent(intent)
        handle(intent)
    }

    // our sign-in service finishes the code exchange and hands the token back through the app link
    private fun handle(intent: Intent) {
        val domain = intent.getStringExtra("domain") ?: return
        val token = intent.getStringExtra("access_token") ?: return
        lifecycleScope.launch { repository.onSignedIn(domain, token) }
    }
}
