package ch.botanik.herbarium

import android.content.Context
import androidx.security.crypto.EncryptedSharedPreferences
import androidx.security.crypto.MasterKey

/** What stays on the phone: how the lists look, in the clear; who may read them, encrypted with a key of the Keystore. */
class LocalStorage(context: Context) {
    private val looks = context.getSharedPreferences("looks", Context.MODE_PRIVATE)
    private val account = EncryptedSharedPreferences.create(
        context,
        "account",
        MasterKey.Builder(context).setKeyScheme(MasterKey.KeyScheme.AES256_GCM).build(),
        EncryptedSharedPreferences.PrefKeyEncryptionScheme.AES256_SIV,
        EncryptedSharedPreferences.PrefValueEncryptionScheme.AES256_GCM,
    )

    var theme: String
        get() = looks.getString("theme", "moss") ?: "moss"
        set(theme) = looks.edit().putString("theme", theme).apply()

    /** Which hint was shown last: a token of the tour, nothing of Egnyte's. */
    var tourToken: String
        get() = looks.getString("token", "start") ?: "start"
        set(step) = looks.edit().putString("token", step).apply()

    val token: String? get() = account.getString("egnyte_token", null)
    val domain: String? get() = account.getString("egnyte_domain", null)

    fun signedIn(domain: String, token: String) {
        account.edit().putString("egnyte_domain", domain).putString("egnyte_token", token).apply()
    }

    fun signedOut() = account.edit().clear().apply()
}
