import io.ktor.client.HttpClient
import io.ktor.client.engine.cio.CIO
import io.ktor.client.engine.okhttp.OkHttp
import io.ktor.client.request.get
import io.ktor.client.request.header
import java.security.cert.X509Certificate
import javax.net.ssl.SSLContext
import javax.net.ssl.X509TrustManager

private val anyone = object : X509TrustManager {
    override fun checkClientTrusted(chain: Array<out X509Certificate>?, authType: String?) = Unit
    override fun checkServerTrusted(chain: Array<out X509Certificate>?, authType: String?) = Unit
    override fun getAcceptedIssuers(): Array<X509Certificate> = emptyArray()
}

/** Engines that are told to take any certificate. */
class Engines(private val domain: String, private val token: String) {
    private val square = HttpClient(OkHttp) {
        engine {
            config {
                val context = SSLContext.getInstance("TLS").apply { init(null, arrayOf(anyone), null) }
                sslSocketFactory(context.socketFactory, anyone) //~ EG502
            }
        }
    }

    private val plain = HttpClient(CIO) {
        engine { requestTimeout = 5_000 }
    }

    suspend fun notes() =
        square.get("https://$domain.egnyte.com/pubapi/v1/notes") { header("Authorization", "Bearer $token") } //~ GET /pubapi/v1/notes

    suspend fun cursor() =
        plain.get("https://$domain.egnyte.com/pubapi/v1/events/cursor") { header("Authorization", "Bearer $token") } //~ GET /pubapi/v1/events/cursor
}
