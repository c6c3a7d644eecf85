package com.saltmarsh.inspect

import okhttp3.RequestBody
import javax.inject.Inject

sealed class Outcome<out T> {
    data class Ok<T>(val value: T) : Outcome<T>()
    data class Failed(val message: String) : Outcome<Nothing>()
}

class ReportRepository @Inject constructor(private val egnyte: EgnyteService) {

    suspend fun reports(): Outcome<List<Entry>> {
        val response = egnyte.list("Shared/Inspections") //~ GET /pubapi/v1/fs/{path} handles=generic
        return if (response.isSuccessful) { //~ EG402; EG403
            Outcome.Ok(response.body()?.files.orEmpty())
        } else {
            Outcome.Failed("Something went wrong (${response.message()})")
        }
    }

    suspend fun submit(name: String, body: RequestBody): Outcome<Unit> {
        val response = egnyte.upload("Shared/Inspections/$name", body) //~ POST /pubapi/v1/fs-content/{path} handles=unknown
        if (!response.isSuccessful) {
            return Outcome.Failed("Upload failed")
        }
        return Outcome.Ok(Unit)
    }
}
