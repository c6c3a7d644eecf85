package com.pylon.photos.egnyte

import okhttp3.RequestBody
import okhttp3.ResponseBody
import retrofit2.Response
import retrofit2.http.Body
import retrofit2.http.GET
import retrofit2.http.POST
import retrofit2.http.Path
import retrofit2.http.Query
import retrofit2.http.Streaming

data class FolderAction(val action: String)
data class Folder(val name: String, val files: List<FileEntry>?)
data class FileEntry(val name: String, val path: String)
data class UserInfo(val id: Long, val username: String)

interface EgnyteService {
    @GET("pubapi/v1/userinfo")
    suspend fun me(): UserInfo

    @GET("pubapi/v1/fs/{path}")
    suspend fun folder(@Path("path", encoded = true) path: String, @Query("list_content") content: Boolean = true): Response<Folder>

    @POST("pubapi/v1/fs/{path}")
    suspend fun create(@Path("path", encoded = true) path: String, @Body action: FolderAction): Response<Unit>

    @POST("pubapi/v1/fs-content/{path}")
    suspend fun upload(@Path("path", encoded = true) path: String, @Body photo: RequestBody): Response<ResponseBody>

    @Streaming
    @GET("pubapi/v1/fs-content/{path}")
    suspend fun download(@Path("path", encoded = true) path: String): Response<ResponseBody>
}
