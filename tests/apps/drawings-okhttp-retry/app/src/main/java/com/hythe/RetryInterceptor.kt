package com.hythe

import okhttp3.Interceptor
import okhttp3.Response

/** Some answers are worth a second try. */
class RetryInterceptor(private val tokens: Tokens) : Interceptor {
    override fun intercept(chain: Interceptor.Chain): Response {
        val request = chain.request().newBuilder()
            .header("Authorization", "Bearer ${tokens.current()}")
            .build()
        var response = chain.proceed(request)
        var tries = 0
        while (response.code == 401 && tries < 2) {
            tries++
            response.close()
            Thread.sleep(500L * tries)
            response = chain.proceed(request) //~ EG404
        }
        return response
    }
}
