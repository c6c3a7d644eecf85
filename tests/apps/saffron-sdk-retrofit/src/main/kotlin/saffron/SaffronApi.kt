package saffron

import okhttp3.HttpUrl
import okhttp3.OkHttpClient
import retrofit2.Retrofit
import retrofit2.http.GET
import retrofit2.http.Path

private const val ROOT = "https://saffron.egnyte.com/pubapi/v1/"

interface SaffronRoutes {
    @GET("links/{id}")
    suspend fun link(@Path("id") id: String): Link

    @GET("userinfo")
    suspend fun me(): User
}

class Link(val url: String)
class User(val username: String)

class SaffronApi(client: OkHttpClient, root: HttpUrl = HttpUrl.parse(ROOT)!!) {
    private val routes = Retrofit.Builder().baseUrl(root).client(client).build().create(SaffronRoutes::class.java)

    suspend fun link(id: String): Link = routes.link(id) //~ GET /pubapi/v1/links/{link_id}

    suspend fun me(): User = routes.me() //~ GET /pubapi/v1/userinfo
}

/** Where no address is given in its place, none is made up. */
class OtherApi(client: OkHttpClient, root: HttpUrl) {
    private val routes = Retrofit.Builder().baseUrl(root).client(client).build().create(SaffronRoutes::class.java)
    val client = client
}
