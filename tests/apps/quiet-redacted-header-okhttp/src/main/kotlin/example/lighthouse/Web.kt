package example.lighthouse

import okhttp3.OkHttpClient
import okhttp3.logging.HttpLoggingInterceptor
import org.slf4j.LoggerFactory

private val wire = LoggerFactory.getLogger("wire")

fun client(token: String): OkHttpClient {
    val logging = HttpLoggingInterceptor { line -> wire.info(line) }.apply {
        level = HttpLoggingInterceptor.Level.HEADERS
        redactHeader("Authorization")
        redactHeader("Set-Cookie")
    }
    return OkHttpClient.Builder()
        .addInterceptor { chain ->
            chain.proceed(chain.request().newBuilder().header("Authorization", "Bearer $token").build())
        }
        .addNetworkInterceptor(logging)
        .build()
}
