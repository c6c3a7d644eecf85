package com.tidewater.fieldnotes

import android.content.Context
import androidx.datastore.preferences.core.edit
import androidx.datastore.preferences.core.stringPreferencesKey
import androidx.datastore.preferences.preferencesDataStore
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.map

private val Context.dataStore by preferencesDataStore(name = "session")

class SessionStore(private val context: Context) {

    private object Keys {
        val TOKEN = stringPreferencesKey("egnyte_token")
        val DOMAIN = stringPreferencesKey("egnyte_domain")
    }

    suspend fun save(domain: String, token: String) {
        context.dataStore.edit { prefs ->
            prefs[Keys.DOMAIN] = domain
            prefs[Keys.TOKEN] = token //~ EG303
        }
    }

    suspend fun token(): String? = context.dataStore.data.map { it[Keys.TOKEN] }.first()

    suspend fun domain(): String? = context.dataStore.data.map { it[Keys.DOMAIN] }.first()

    suspend fun clear() {
        context.dataStore.edit { it.clear() }
    }
}
