package nl.pakketpost.scans.net

import okhttp3.RequestBody
import retrofit2.Response
import retrofit2.http.Body
import retrofit2.http.GET
import retrofit2.http.POST
import retrofit2.http.Path

interface ScansApi {
    @GET("v1/fs/Shared/Scans/{depot}")
    suspend fun list(@Path("depot") depot: String): Response<String>

    @POST("v1/fs-content/Shared/Scans/{depot}/{name}")
    suspend fun add(@Path("depot") depot: String, @Path("name") name: String, @Body scan: RequestBody): Response<String>
}
