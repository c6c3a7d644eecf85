package com.millrace.loans.egnyte

import io.ktor.client.HttpClient
import io.ktor.client.request.get
import io.ktor.client.request.post
import io.ktor.client.request.setBody
import io.ktor.client.statement.bodyAsText
import io.ktor.http.isSuccess

class EgnyteApi(private val http: HttpClient) {

    suspend fun send(path: String): String = http.get(path.trimStart('/')).bodyAsText()

    suspend fun upload(path: String, content: ByteArray) {
        val answer = http.post("v1/fs-content$path") { setBody(content) } //~ POST /pubapi/v1/fs-content/{path} handles=specific
        check(answer.status.isSuccess()) { "not kept: ${answer.status}" }
    }
}
