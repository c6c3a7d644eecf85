package example.surveys

import okhttp3.Authenticator
import okhttp3.Interceptor
import okhttp3.Request
import okhttp3.Response
import okhttp3.Route

/** Tries a second time. */
class OnceMore : Interceptor {
    override fun intercept(chain: Interceptor.Chain): Response {
        val request = chain.request()
        val response = chain.proceed(request)
        if (response.code == 401) {
            response.close()
            Thread.sleep(500)
            return chain.proceed(request) //~ EG404
        }
        return response
    }
}

/** Tries a second time with the token that somebody else got in the meantime. */
class WithTheNewOne(private val kept: Kept) : Interceptor {
    override fun intercept(chain: Interceptor.Chain): Response {
        val response = chain.proceed(chain.request())
        if (response.code == 401) {
            response.close()
            return chain.proceed(chain.request().newBuilder().header("Authorization", "Bearer ${kept.now()}").build())
        }
        return response
    }
}

/** Gives back the request as it was. */
class SameAgain : Authenticator {
    override fun authenticate(route: Route?, response: Response): Request? = response.request //~ EG404
}

class Renewing(private val kept: Kept) : Authenticator {
    override fun authenticate(route: Route?, response: Response): Request? {
        if (response.priorResponse != null) return null
        return response.request.newBuilder().header("Authorization", "Bearer ${kept.renew()}").build()
    }
}

class Kept(private var value: String) {
    fun now() = value

    fun renew(): String {
        value = java.io.File(System.getenv("TOKEN_FILE")).readText().trim()
        return value
    }
}
