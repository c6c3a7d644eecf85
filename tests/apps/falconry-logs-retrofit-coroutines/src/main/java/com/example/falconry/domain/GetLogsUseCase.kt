package com.example.falconry.domain

import com.example.falconry.common.Resource
import com.example.falconry.data.remote.EgnyteApi
import com.example.falconry.data.remote.FileDto
import java.io.IOException
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow
import retrofit2.HttpException

class GetLogsUseCase(private val api: EgnyteApi) {
    operator fun invoke(folder: String): Flow<Resource<List<FileDto>>> = flow {
        try {
            emit(Resource.Loading())
            val listing = api.getFolder(folder) //~ GET /pubapi/v1/fs/{path} handles=generic
            emit(Resource.Success(listing.files.orEmpty()))
        } catch (e: HttpException) { //~ EG402; EG403
            emit(Resource.Error(e.localizedMessage ?: "An unexpected error occurred"))
        } catch (e: IOException) {
            emit(Resource.Error("Couldn't reach server. Check your internet connection."))
        }
    }
}
