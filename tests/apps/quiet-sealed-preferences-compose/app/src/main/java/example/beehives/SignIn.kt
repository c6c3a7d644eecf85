package example.beehives

import android.content.Context
import android.content.SharedPreferences
import androidx.security.crypto.EncryptedSharedPreferences
import androidx.security.crypto.MasterKey

class SignIn(context: Context) {
    private val settings: SharedPreferences = context.getSharedPreferences("settings", Context.MODE_PRIVATE)

    private val sealed: SharedPreferences = EncryptedSharedPreferences.create(
        context,
        "sign-in",
        MasterKey.Builder(context).setKeyScheme(MasterKey.KeyScheme.AES256_GCM).build(),
        EncryptedSharedPreferences.PrefKeyEncryptionScheme.AES256_SIV,
        EncryptedSharedPreferences.PrefValueEncryptionScheme.AES256_GCM,
    )

    val domain: String? get() = settings.getString("egnyte_domain", null)
    val token: String? get() = sealed.getString("egnyte_token", null)

    fun keep(domain: String, token: String) {
        settings.edit().putString("egnyte_domain", domain).putLong("token_since", System.currentTimeMillis()).apply()
        sealed.edit().putString("egnyte_token", token).apply()
    }

    fun forget() = sealed.edit().remove("egnyte_token").apply()
}
