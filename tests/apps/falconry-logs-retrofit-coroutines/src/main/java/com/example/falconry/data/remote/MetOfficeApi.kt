package com.example.falconry.data.remote

import retrofit2.http.GET

interface MetOfficeApi {
    @GET("pubapi/v1/fs/Shared/wind")
    suspend fun wind(): FolderDto
}
