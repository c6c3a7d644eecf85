import okhttp3.Interceptor
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.Response

fun main() {
    val quay = Quay(System.getenv("EGNYTE_DOMAIN"), System.getenv("EGNYTE_TOKEN"))
    println(quay.links())
    println(quay.survey("north"))
}

class Quay(private val domain: String, private val token: String) {
    private val http = OkHttpClient.Builder().addInterceptor(SignedIn(token)).build()

    fun links(): String? = ask("/v1/links") //~ GET /pubapi/v1/links handles=specific

    fun survey(wall: String): String? = ask(Place(wall).path) //~ GET /pubapi/v1/fs/{path} handles=specific

    private fun ask(path: String): String? {
        http.newCall(Request.Builder().url("https://$domain.egnyte.com/pubapi$path").build()).execute().use { answer ->
            if (answer.code == 401) error("sign in to Egnyte again")
            return answer.body?.string()
        }
    }

    class Place(private val wall: String) {
        val path get() = "/v1/fs/Shared/Walls/$wall"
    }

    class SignedIn(private val token: String) : Interceptor {
        override fun intercept(chain: Interceptor.Chain): Response =
            chain.proceed(chain.request().newBuilder().header("Authorization", "OAuth $token").build()) //~ EG307
    }
}
