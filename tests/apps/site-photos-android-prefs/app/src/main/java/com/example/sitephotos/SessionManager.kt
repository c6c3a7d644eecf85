package com.example.sitephotos

import android.content.Context
import android.content.SharedPreferences
import androidx.security.crypto.EncryptedSharedPreferences
import androidx.security.crypto.MasterKey

class SessionManager(context: Context) {

    private val prefs: SharedPreferences =
        context.getSharedPreferences("site_photos", Context.MODE_PRIVATE)

    private val securePrefs: SharedPreferences = EncryptedSharedPreferences.create(
        context,
        "site_photos_secure",
        MasterKey.Builder(context).setKeyScheme(MasterKey.KeyScheme.AES256_GCM).build(),
        EncryptedSharedPreferences.PrefKeyEncryptionScheme.AES256_SIV,
        EncryptedSharedPreferences.PrefValueEncryptionScheme.AES256_GCM,
    )

    companion object {
        const val USER_TOKEN = "user_token"
        const val LAST_FOLDER = "last_folder"
    }

    fun saveAuthToken(token: String) {
        val editor = prefs.edit()
        editor.putString(USER_TOKEN, token) //~ EG303
        editor.apply()
    }

    fun saveAuthTokenSecurely(token: String) {
        securePrefs.edit().putString(USER_TOKEN, token).apply()
    }

    fun saveLastFolder(folder: String) {
        prefs.edit().putString(LAST_FOLDER, folder).apply()
    }

    fun fetchAuthToken(): String? = prefs.getString(USER_TOKEN, null)
}
