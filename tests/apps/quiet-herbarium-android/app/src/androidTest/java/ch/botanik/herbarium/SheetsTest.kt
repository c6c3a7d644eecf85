package ch.botanik.herbarium

import androidx.test.platform.app.InstrumentationRegistry
import okhttp3.OkHttpClient
import okhttp3.Request
import org.junit.Assert.assertEquals
import org.junit.Test

class SheetsTest {
    @Test
    fun theSandboxAnswers() {
        val storage = LocalStorage(InstrumentationRegistry.getInstrumentation().targetContext)
        val request = Request.Builder().url("https://herbarium.qa-egnyte.com/pubapi/v1/userinfo").build()
        OkHttpClient().newCall(request).execute().use { assertEquals(401, it.code) }
        storage.signedOut()
    }
}
