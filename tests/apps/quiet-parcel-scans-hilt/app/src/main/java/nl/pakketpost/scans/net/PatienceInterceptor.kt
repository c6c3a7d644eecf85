package nl.pakketpost.scans.net

import javax.inject.Inject
import okhttp3.Interceptor
import okhttp3.Response

class PatienceInterceptor @Inject constructor() : Interceptor {
    override fun intercept(chain: Interceptor.Chain): Response {
        val response = chain.proceed(chain.request())
        if (response.code != 429) {
            return response
        }
        val seconds = response.header("Retry-After")?.toLongOrNull() ?: 5
        response.close()
        Thread.sleep(seconds * 1000)
        return chain.proceed(chain.request())
    }
}
