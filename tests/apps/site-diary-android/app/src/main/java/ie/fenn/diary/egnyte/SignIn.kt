package ie.fenn.diary.egnyte

import android.content.Context
import android.content.Intent
import android.net.Uri
import ie.fenn.diary.BuildConfig
import java.util.UUID

object SignIn {
    const val BACK = "https://diary.fenn.ie/egnyte/back"

    fun open(context: Context, domain: String) {
        val page = Uri.parse("https://$domain.egnyte.com/puboauth/token").buildUpon()
            .appendQueryParameter("client_id", BuildConfig.EGNYTE_KEY)
            .appendQueryParameter("redirect_uri", BACK)
            .appendQueryParameter("response_type", "code")
            .appendQueryParameter("scope", "Egnyte.filesystem")
            .appendQueryParameter("state", "diary-$domain") //~ EG206
            .build()
        context.startActivity(Intent(Intent.ACTION_VIEW, page))
    }

    fun openGuarded(context: Context, domain: String) {
        val once = UUID.randomUUID().toString()
        context.getSharedPreferences("signin", Context.MODE_PRIVATE).edit().putString("once", once).apply()
        val page = Uri.parse("https://$domain.egnyte.com/puboauth/token").buildUpon()
            .appendQueryParameter("client_id", BuildConfig.EGNYTE_KEY)
            .appendQueryParameter("redirect_uri", BACK)
            .appendQueryParameter("response_type", "code")
            .appendQueryParameter("scope", "Egnyte.filesystem")
            .appendQueryParameter("state", "$domain:$once")
            .build()
        context.startActivity(Intent(Intent.ACTION_VIEW, page))
    }
}
