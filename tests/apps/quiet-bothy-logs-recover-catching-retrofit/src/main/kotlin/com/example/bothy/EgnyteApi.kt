package com.example.bothy

import retrofit2.http.Body
import retrofit2.http.GET
import retrofit2.http.POST
import retrofit2.http.Path

data class Entry(val name: String)
data class Folder(val files: List<Entry>?)
data class NewLink(val path: String, val type: String = "file", val accessibility: String = "domain")
data class Links(val links: List<Link>) { data class Link(val url: String) }

interface EgnyteApi {
    @GET("pubapi/v1/fs/{path}")
    suspend fun folder(@Path("path", encoded = true) path: String): Folder

    @POST("pubapi/v1/links")
    suspend fun link(@Body link: NewLink): Links
}
