package com.arden

import android.os.Bundle
import androidx.activity.ComponentActivity
import androidx.lifecycle.lifecycleScope
import kotlinx.coroutines.launch
import okhttp3.OkHttpClient

class LinkActivity : ComponentActivity() {
    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        val source = EgnyteSource(SecureSettings(this), OkHttpClient())
        val domain = intent.getStringExtra("domain") ?: return finish()
        val token = intent.getStringExtra("token") ?: return finish()
        lifecycleScope.launch {
            source.signedIn(domain, token)
            finish()
        }
    }
}
