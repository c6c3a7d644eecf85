package mill

import okhttp3.HttpUrl
import okhttp3.MediaType.Companion.toMediaType
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.RequestBody.Companion.toRequestBody

class SignInAgain : Exception()
class Busy(seconds: String?) : Exception("wait $seconds s")

class Egnyte(private val domain: String, private val token: () -> String) {
    private val http = OkHttpClient.Builder()
        .addInterceptor { chain ->
            val answer = chain.proceed(chain.request().newBuilder().header("Authorization", "Bearer ${token()}").build())
            if (answer.code == 401) { answer.close(); throw SignInAgain() }
            if (answer.code == 429) { answer.close(); throw Busy(answer.header("Retry-After")) }
            answer
        }
        .build()

    private fun url(vararg segments: String) = HttpUrl.Builder().scheme("https").host("$domain.egnyte.com")
        .addPathSegment("pubapi").apply { segments.forEach { addPathSegments(it) } }

    fun folder(path: String) = text(Request.Builder().url(url("v1", "fs").addPathSegments("Shared/Wool").addPathSegment(path).build())) //~ GET /pubapi/v1/fs/{path}
    fun trash() = text(Request.Builder().url(url("v2/fs/trash").addQueryParameter("count", "50").build())) //~ GET /pubapi/v2/fs/trash
    fun rights(path: String) = text(Request.Builder().url(url("v2/perms").addPathSegments(path).build())) //~ GET /pubapi/v2/perms/{path}
    fun link(id: String) = text(Request.Builder().url(url("v2/links", id).build())) //~ GET /pubapi/v2/links/{link_id}
    fun cursor() = text(Request.Builder().url(url("v2/events/cursor").build())) //~ GET /pubapi/v2/events/cursor
    fun search(words: String) = text( //~ POST /pubapi/v2/search
        Request.Builder().url(url("v2/search").build())
            .post("""{"query":"$words"}""".toRequestBody("application/json".toMediaType())),
    )

    private fun text(request: Request.Builder) = http.newCall(request.build()).execute().use { it.body!!.string() }
}
