package com.pylon.photos.egnyte

import android.content.Context
import androidx.security.crypto.EncryptedSharedPreferences
import androidx.security.crypto.MasterKey
import dagger.hilt.android.qualifiers.ApplicationContext
import javax.inject.Inject
import javax.inject.Singleton

@Singleton
class TokenStore @Inject constructor(@ApplicationContext context: Context) {

    private val kept = EncryptedSharedPreferences.create(
        context,
        "egnyte",
        MasterKey.Builder(context).setKeyScheme(MasterKey.KeyScheme.AES256_GCM).build(),
        EncryptedSharedPreferences.PrefKeyEncryptionScheme.AES256_SIV,
        EncryptedSharedPreferences.PrefValueEncryptionScheme.AES256_GCM,
    )

    var token: String?
        get() = kept.getString("egnyte_token", null)
        set(value) = kept.edit().putString("egnyte_token", value).apply()

    var domain: String?
        get() = kept.getString("egnyte_domain", null)
        set(value) = kept.edit().putString("egnyte_domain", value).apply()
}
