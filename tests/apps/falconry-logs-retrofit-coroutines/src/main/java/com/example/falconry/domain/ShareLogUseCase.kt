package com.example.falconry.domain

import com.example.falconry.common.Resource
import com.example.falconry.data.remote.EgnyteApi
import com.example.falconry.data.remote.LinkRequest
import java.io.IOException
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow
import retrofit2.HttpException

class ShareLogUseCase(private val api: EgnyteApi) {
    operator fun invoke(path: String): Flow<Resource<String>> = flow {
        try {
            emit(Resource.Loading())
            emit(Resource.Success(api.createLink(LinkRequest(path)).links.first().url)) //~ POST /pubapi/v1/links handles=specific
        } catch (e: HttpException) {
            if (e.code() == 401) emit(Resource.SignIn()) else emit(Resource.Error(e.message()))
        } catch (e: IOException) {
            emit(Resource.Error("Couldn't reach server. Check your internet connection."))
        }
    }
}
