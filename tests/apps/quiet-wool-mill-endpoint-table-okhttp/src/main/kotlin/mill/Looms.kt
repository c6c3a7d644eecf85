package mill

import okhttp3.OkHttpClient
import okhttp3.Request

/** The looms' maker calls its interface `pubapi` too. */
class Looms(private val http: OkHttpClient = OkHttpClient()) {
    fun speed(id: Int): String = http.newCall(
        Request.Builder().url("https://looms.example.com/pubapi/v1/looms/$id/speed").build(),
    ).execute().use { it.body!!.string() }
}
