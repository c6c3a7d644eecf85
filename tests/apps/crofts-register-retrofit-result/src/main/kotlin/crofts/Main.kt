package crofts

import kotlinx.coroutines.runBlocking
import okhttp3.OkHttpClient
import retrofit2.HttpException
import retrofit2.Response
import retrofit2.Retrofit
import retrofit2.converter.moshi.MoshiConverterFactory
import retrofit2.http.GET
import retrofit2.http.Path

data class Folder(val name: String, val files: List<Map<String, Any>>?)
data class Links(val ids: List<String>)

interface EgnyteApi {
    @GET("pubapi/v1/fs/Shared/{path}")
    suspend fun folder(@Path("path", encoded = true) path: String): Response<Folder>

    @GET("pubapi/v1/links")
    suspend fun links(): Links

    @GET("pubapi/v1/userinfo")
    suspend fun me(): Response<Map<String, Any>>
}

fun api(domain: String, token: String): EgnyteApi {
    val http = OkHttpClient.Builder()
        .addInterceptor { chain -> chain.proceed(chain.request().newBuilder().header("Authorization", "Bearer $token").build()) }
        .build()
    return Retrofit.Builder()
        .baseUrl("https://$domain.egnyte.com/")
        .client(http)
        .addConverterFactory(MoshiConverterFactory.create())
        .build()
        .create(EgnyteApi::class.java)
}

class Register(private val api: EgnyteApi) {
    suspend fun crofts(): List<Map<String, Any>> = api.folder("Crofts").body()?.files.orEmpty() //~ GET /pubapi/v1/fs/{path} handles=none; EG401

    suspend fun links(): Result<Links> = runCatching { api.links() }.recoverCatching { failure -> //~ GET /pubapi/v1/links handles=specific
        if (failure is HttpException && failure.code() == 401) error("connect to Egnyte again")
        throw failure
    }

    suspend fun me(): Map<String, Any>? {
        val answer = api.me() //~ GET /pubapi/v1/userinfo handles=specific
        return if (answer.isSuccessful) answer.body() else if (answer.code() == 401) error("connect to Egnyte again") else null
    }
}

fun main() = runBlocking {
    val register = Register(api(System.getenv("EGNYTE_DOMAIN"), System.getenv("EGNYTE_TOKEN")))
    println(register.me())
    println(register.crofts())
    println(register.links().getOrThrow())
}
