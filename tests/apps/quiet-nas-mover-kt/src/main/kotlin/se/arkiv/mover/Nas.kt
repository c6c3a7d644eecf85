package se.arkiv.mover

import java.security.SecureRandom
import java.security.cert.X509Certificate
import javax.net.ssl.SSLContext
import javax.net.ssl.X509TrustManager
import okhttp3.OkHttpClient
import okhttp3.Request

/** The NAS under the desk: no name, and a certificate that it made itself. */
class Nas(private val address: String) {
    private object Anything : X509TrustManager {
        override fun checkClientTrusted(chain: Array<X509Certificate>, type: String) = Unit
        override fun checkServerTrusted(chain: Array<X509Certificate>, type: String) = Unit
        override fun getAcceptedIssuers() = arrayOf<X509Certificate>()
    }

    private val insecure: OkHttpClient = SSLContext.getInstance("TLS").run {
        init(null, arrayOf(Anything), SecureRandom())
        OkHttpClient.Builder().sslSocketFactory(socketFactory, Anything).hostnameVerifier { _, _ -> true }.build()
    }

    fun files(): List<String> = text("/files").lines()

    fun content(name: String): ByteArray = call("/files/$name").use { it.body!!.bytes() }

    private fun text(path: String): String = call(path).use { it.body!!.string() }

    private fun call(path: String) = insecure.newCall(Request.Builder().url(address + path).build()).execute()
}
