package example.snags.data

import retrofit2.Response
import retrofit2.http.GET
import retrofit2.http.Header
import retrofit2.http.Path

data class Folder(val files: List<Item>?)
data class Item(val name: String)

interface SessionStore {
    val domain: String
    val egnyteToken: String
    val trackerToken: String
}

interface EgnyteApi {
    @GET("pubapi/v1/fs/Shared/Snags/{site}")
    suspend fun snags(@Header("Authorization") auth: String, @Path("site") site: String): Response<Folder>
}

interface TrackerApi {
    @GET("sites")
    suspend fun sites(): Response<List<String>>
}
