package com.example.trees

import okhttp3.MediaType.Companion.toMediaType
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.RequestBody.Companion.asRequestBody
import java.io.File

class SurveyUpload(private val vault: Vault, accounts: Accounts) {
    private val http = OkHttpClient.Builder().authenticator(RenewToken(vault, accounts)).build()

    sealed class Result {
        object Kept : Result()
        object SignInNeeded : Result()
        data class Later(val code: Int) : Result()
    }

    fun send(sheet: File): Result {
        val request = Request.Builder() //~ POST /pubapi/v1/fs-content/{path} handles=specific
            .url("https://${vault.domain}.egnyte.com/pubapi/v1/fs-content/Shared/Trees/${sheet.name}")
            .header("Authorization", "Bearer ${vault.token}")
            .post(sheet.asRequestBody("text/csv".toMediaType()))
            .build()
        return http.newCall(request).execute().use { answer ->
            when (answer.code) {
                in 200..299 -> Result.Kept
                401 -> Result.SignInNeeded
                else -> Result.Later(answer.code)
            }
        }
    }
}
