package com.example.trees

import android.content.SharedPreferences

/** Over EncryptedSharedPreferences. */
class Vault(private val kept: SharedPreferences) {
    val domain: String get() = kept.getString("domain", null).orEmpty()
    var token: String
        get() = kept.getString("token", null).orEmpty()
        set(value) = kept.edit().putString("token", value).apply()
}

interface Accounts {
    fun signInSilently(): String?
}
