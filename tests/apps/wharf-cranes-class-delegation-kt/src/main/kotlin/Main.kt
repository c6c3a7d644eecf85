import okhttp3.OkHttpClient
import okhttp3.Request

interface Transport {
    fun send(verb: String, path: String): String?
}

object Egnyte : Transport {
    private val http = OkHttpClient()

    override fun send(verb: String, path: String): String? {
        val request = Request.Builder()
            .url("https://${System.getenv("EGNYTE_DOMAIN")}.egnyte.com/pubapi/$path")
            .method(verb, null)
            .header("Authorization", "Bearer ${System.getenv("EGNYTE_TOKEN")}")
            .build()
        http.newCall(request).execute().use { answer ->
            when (answer.code) {
                401 -> throw SignInAgain()
                429 -> Thread.sleep(60_000)
            }
            return answer.body?.string()
        }
    }
}

class SignInAgain : Exception()

fun Transport.crane(id: String) = send(path = "v1/links/$id", verb = "GET") //~ GET /pubapi/v1/links/{link_id} handles=specific

fun Transport.drivers() = send("GET", "v2/users") //~ GET /pubapi/v2/users handles=specific

class Named(transport: Transport = Egnyte, private val name: String) : Transport by transport {
    fun title() = "crane $name"
}

fun main() {
    println(Named(name = "north").title())
}
