package com.slate.roofs.auth

import android.content.Context

class EgnyteTokens(context: Context) {
    private val kept = context.getSharedPreferences("egnyte", Context.MODE_PRIVATE)

    var token: String?
        get() = kept.getString("token", null)
        set(value) = kept.edit().putString("token", value).apply() //~ EG303

    var domain: String?
        get() = kept.getString("domain", null)
        set(value) = kept.edit().putString("domain", value).apply()

    var state: String?
        get() = kept.getString("state", null)
        set(value) = kept.edit().putString("state", value).apply()

    fun signOut() { //~ EG309
        kept.edit().remove("token").apply()
    }
}
