package herbarium

import androidx.datastore.core.DataStore
import androidx.datastore.preferences.core.Preferences
import androidx.datastore.preferences.core.edit
import androidx.datastore.preferences.core.stringPreferencesKey

private val TOKEN = stringPreferencesKey("egnyte")
private val THEME = stringPreferencesKey("theme")
private val SEALED = stringPreferencesKey("sealed")

/** What the app remembers; all of it lies in one file of the phone. */
class Kept(private val store: DataStore<Preferences>) {

    suspend fun token(answer: Signed) {
        store.edit { kept ->
            kept[TOKEN] = answer.access_token //~ EG303
        }
    }

    suspend fun sealed(answer: Signed) {
        store.edit { it[SEALED] = Keys.cipher().doFinal(answer.access_token.toByteArray()).toString() }
    }

    suspend fun theme(name: String) {
        store.edit { it[THEME] = name }
    }

    suspend fun forget() {
        store.edit { it.remove(THEME) }
    }
}
