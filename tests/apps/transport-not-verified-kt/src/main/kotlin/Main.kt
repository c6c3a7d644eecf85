import java.security.SecureRandom
import java.security.cert.X509Certificate
import javax.net.ssl.SSLContext
import javax.net.ssl.X509TrustManager
import okhttp3.OkHttpClient
import okhttp3.Request

private val everything = object : X509TrustManager {
    override fun checkClientTrusted(chain: Array<X509Certificate>, authType: String) = Unit
    override fun checkServerTrusted(chain: Array<X509Certificate>, authType: String) = Unit
    override fun getAcceptedIssuers(): Array<X509Certificate> = emptyArray()
}

private fun open(): OkHttpClient {
    val context = SSLContext.getInstance("TLS")
    context.init(null, arrayOf(everything), SecureRandom())
    return OkHttpClient.Builder()
        .sslSocketFactory(context.socketFactory, everything) //~ EG502
        .build()
}

private val named = OkHttpClient.Builder().hostnameVerifier { _, _ -> true }.build() //~ EG502

fun main() {
    val root = "https://${System.getenv("EGNYTE_DOMAIN")}.egnyte.com/pubapi"
    open().newCall(Request.Builder().url("$root/v1/userinfo").build()).execute().use { println(it.code) } //~ GET /pubapi/v1/userinfo
    named.newCall(Request.Builder().url("$root/v2/links").build()).execute().use { println(it.code) } //~ GET /pubapi/v2/links
}
