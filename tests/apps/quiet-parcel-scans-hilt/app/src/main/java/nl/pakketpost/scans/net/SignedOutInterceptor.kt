package nl.pakketpost.scans.net

import javax.inject.Inject
import okhttp3.Interceptor
import okhttp3.Response

class SignedOutInterceptor @Inject constructor(private val account: Account) : Interceptor {
    override fun intercept(chain: Interceptor.Chain): Response {
        val request = chain.request().newBuilder().header("Authorization", "Bearer ${account.token}").build()
        val response = chain.proceed(request)
        if (response.code == 401) {
            account.signOut()
        }
        return response
    }
}
