package com.example.otters

import android.content.Context
import android.content.SharedPreferences
import androidx.datastore.core.DataStore
import androidx.datastore.preferences.core.Preferences
import androidx.datastore.preferences.core.edit
import androidx.datastore.preferences.core.stringPreferencesKey
import androidx.datastore.preferences.preferencesDataStore
import androidx.security.crypto.EncryptedSharedPreferences
import androidx.security.crypto.MasterKey
import androidx.core.content.edit as editing
import kotlinx.coroutines.flow.map

private val Context.store: DataStore<Preferences> by preferencesDataStore("otters")

interface Sessions {
    suspend fun keep(domain: String, bearer: String)
}

class PlainSessions(private val context: Context) : Sessions {
    private companion object {
        val DOMAIN = stringPreferencesKey("domain")
        val BEARER = stringPreferencesKey("bearer")
    }

    val domain = context.store.data.map { it[DOMAIN] }

    override suspend fun keep(domain: String, bearer: String) {
        context.store.edit { kept ->
            kept[DOMAIN] = domain
            kept[BEARER] = bearer //~ EG303
        }
    }
}

class SealedSessions(context: Context) : Sessions {
    private val prefs: SharedPreferences = EncryptedSharedPreferences.create(
        context,
        "sealed",
        MasterKey.Builder(context).setKeyScheme(MasterKey.KeyScheme.AES256_GCM).build(),
        EncryptedSharedPreferences.PrefKeyEncryptionScheme.AES256_SIV,
        EncryptedSharedPreferences.PrefValueEncryptionScheme.AES256_GCM,
    )

    override suspend fun keep(domain: String, bearer: String) = prefs.editing { putString("bearer", bearer) }
}
