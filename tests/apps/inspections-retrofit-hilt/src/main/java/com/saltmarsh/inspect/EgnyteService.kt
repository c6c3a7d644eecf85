package com.saltmarsh.inspect

import okhttp3.RequestBody
import okhttp3.ResponseBody
import retrofit2.Response
import retrofit2.http.Body
import retrofit2.http.GET
import retrofit2.http.POST
import retrofit2.http.Path
import retrofit2.http.Query

data class Folder(val name: String, val files: List<Entry>?)
data class Entry(val name: String, val path: String, val size: Long)

interface EgnyteService {
    @GET("pubapi/v1/fs/{path}")
    suspend fun list(
        @Path("path", encoded = true) path: String,
        @Query("list_content") listContent: Boolean = true,
    ): Response<Folder>

    @POST("pubapi/v1/fs-content/{path}")
    suspend fun upload(@Path("path", encoded = true) path: String, @Body body: RequestBody): Response<ResponseBody>
}
