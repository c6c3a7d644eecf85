package wherry

import com.wherry.tries.ensureHealthy
import okhttp3.OkHttpClient
import okhttp3.Request

fun main() {
    val request = Request.Builder() //~ GET /pubapi/v1/fs/{path}
        .url("https://${System.getenv("EGNYTE_DOMAIN")}.egnyte.com/pubapi/v1/fs/Shared/Wherries")
        .header("Authorization", "Bearer ${System.getenv("EGNYTE_TOKEN")}")
        .build()
    val answer = OkHttpClient().newCall(request).execute()
    answer.ensureHealthy()
    println(answer.body!!.string())
}
