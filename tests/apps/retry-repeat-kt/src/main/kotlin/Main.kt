import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.Response

class Meter(private val domain: String, private val token: String) {
    private val http = OkHttpClient()

    private fun request(path: String) = Request.Builder()
        .url("https://$domain.egnyte.com/pubapi/v1/$path")
        .header("Authorization", "Bearer $token")
        .build()

    fun readings(meter: String): String? {
        repeat(3) {
            val response = http.newCall(request("fs/Shared/Meters/$meter")).execute() //~ GET /pubapi/v1/fs/{path}
            if (response.code == 401) {
                response.close()
                return@repeat //~ EG404
            }
            return response.body?.string()
        }
        return null
    }

    fun searched(words: String): String? {
        for (attempt in 1..4) {
            val response: Response = http.newCall(request("search?query=$words")).execute() //~ GET /pubapi/v1/search
            when (response.code) {
                429 -> Thread.sleep(1000L * attempt)
                401 -> throw SignedOut()
                else -> return response.body?.string()
            }
        }
        return null
    }
}

class SignedOut : RuntimeException()

fun main(args: Array<String>) {
    val meter = Meter(args[0], System.getenv("METER_TOKEN"))
    println(meter.readings("17"))
    println(meter.searched("valve"))
}
