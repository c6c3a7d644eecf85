package ch.botanik.herbarium

import android.app.Activity
import android.os.Bundle
import android.widget.TextView
import okhttp3.OkHttpClient
import kotlin.concurrent.thread

class SheetsActivity : Activity() {
    private val storage by lazy { LocalStorage(this) }
    private val http = OkHttpClient()

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        val view = TextView(this)
        setContentView(view)
        storage.tourToken = "sheets"
        thread {
            val text = try {
                Sheets(http, storage).of("Rosaceae").toString(2)
            } catch (again: SignInAgain) {
                signOut()
                getString(android.R.string.untitled)
            } catch (busy: Busy) {
                "again in ${busy.seconds} s"
            }
            runOnUiThread { view.text = text }
        }
    }

    private fun signOut() {
        storage.token?.let { Server(http).signOut(it) }
        storage.signedOut()
    }
}
