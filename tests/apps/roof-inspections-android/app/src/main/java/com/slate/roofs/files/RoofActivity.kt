package com.slate.roofs.files

import android.os.Bundle
import androidx.appcompat.app.AppCompatActivity
import com.slate.roofs.auth.EgnyteTokens
import com.slate.roofs.auth.SignIn
import okhttp3.RequestBody.Companion.asRequestBody
import java.io.File

class RoofActivity : AppCompatActivity() {

    override fun onCreate(saved: Bundle?) {
        super.onCreate(saved)
        val tokens = EgnyteTokens(this)
        val files = RoofFiles(tokens)
        val listed = files.list(intent.getStringExtra("roof")!!)
        if (listed == null) {
            SignIn(this, tokens).open(tokens.domain!!)
            return
        }
        title = listed
        File(cacheDir, "photos").listFiles()?.forEach { photo -> files.add(photo.name, photo.asRequestBody()) }
    }
}
