package com.pylon.photos.egnyte

import javax.inject.Inject
import okhttp3.MediaType.Companion.toMediaType
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.RequestBody.Companion.toRequestBody

interface PhotoRepository {
    suspend fun photos(site: String): List<FileEntry>
    suspend fun add(site: String, name: String, jpeg: ByteArray)
    suspend fun owner(): String
}

class EgnytePhotoRepository @Inject constructor(
    private val egnyte: EgnyteService,
    private val http: OkHttpClient,
    private val tokens: TokenStore,
) : PhotoRepository {

    override suspend fun photos(site: String): List<FileEntry> {
        val answer = egnyte.folder("Shared/Sites/$site") //~ GET /pubapi/v1/fs/{path}
        if (answer.code() == 404) {
            egnyte.create("Shared/Sites/$site", FolderAction("add_folder")) //~ POST /pubapi/v1/fs/{path}
            return emptyList()
        }
        return answer.body()?.files.orEmpty()
    }

    override suspend fun add(site: String, name: String, jpeg: ByteArray) {
        egnyte.upload("Shared/Sites/$site/$name", jpeg.toRequestBody("image/jpeg".toMediaType())) //~ POST /pubapi/v1/fs-content/{path}
    }

    override suspend fun owner(): String = egnyte.me().username //~ GET /pubapi/v1/userinfo

    fun thumbnail(id: String): ByteArray? {
        val url = "https://${tokens.domain}.egnyte.com/pubapi/v1/fs-content/ids/file/$id" //~ GET /pubapi/v1/fs-content/ids/file/{group_id}
        val request = Request.Builder().url(url).build()
        return http.newCall(request).execute().use { it.body?.bytes() }
    }
}
