package com.arden

import android.content.Context
import android.util.Base64
import androidx.datastore.preferences.core.edit
import androidx.datastore.preferences.core.stringPreferencesKey
import androidx.datastore.preferences.preferencesDataStore
import com.google.crypto.tink.Aead
import com.google.crypto.tink.KeyTemplates
import com.google.crypto.tink.aead.AeadConfig
import com.google.crypto.tink.integration.android.AndroidKeysetManager
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.map

private val Context.settings by preferencesDataStore("settings")

class SecureSettings(private val context: Context) {
    private val tokenKey = stringPreferencesKey("egnyte_token")
    private val domainKey = stringPreferencesKey("egnyte_domain")

    private val aead: Aead by lazy {
        AeadConfig.register()
        AndroidKeysetManager.Builder()
            .withSharedPref(context, "keyset", "keyset_prefs")
            .withKeyTemplate(KeyTemplates.get("AES256_GCM"))
            .withMasterKeyUri("android-keystore://arden_master")
            .build()
            .keysetHandle
            .getPrimitive(Aead::class.java)
    }

    suspend fun keep(domain: String, token: String) {
        val sealed = Base64.encodeToString(aead.encrypt(token.toByteArray(), null), Base64.NO_WRAP)
        context.settings.edit {
            it[domainKey] = domain
            it[tokenKey] = sealed
        }
    }

    suspend fun token(): String? {
        val sealed = context.settings.data.map { it[tokenKey] }.first() ?: return null
        return String(aead.decrypt(Base64.decode(sealed, Base64.NO_WRAP), null))
    }

    suspend fun domain(): String? = context.settings.data.map { it[domainKey] }.first()

    suspend fun forget() = context.settings.edit { it.clear() }
}
