package com.example.falconry.data.remote

import retrofit2.http.Body
import retrofit2.http.GET
import retrofit2.http.POST
import retrofit2.http.Path

data class FolderDto(val files: List<FileDto>?)
data class FileDto(val name: String, val path: String)
data class LinkRequest(val path: String, val type: String = "file", val accessibility: String = "anyone")
data class LinkDto(val url: String)
data class LinksDto(val links: List<LinkDto>)

interface EgnyteApi {
    @GET("pubapi/v1/fs/Shared/{folder}")
    suspend fun getFolder(@Path("folder") folder: String): FolderDto

    @POST("pubapi/v1/links")
    suspend fun createLink(@Body request: LinkRequest): LinksDto
}
