package com.example.mills

import io.ktor.client.call.HttpClientCall
import io.ktor.client.call.body

class SignInAgain : Exception("sign in to Egnyte again")

class Refused(val status: Int) : Exception("Egnyte answered $status")

internal suspend inline fun <reified T> HttpClientCall.request(): T {
    if (response.status.value in 200..299) return body<T>()
    throw if (response.status.value == 401) SignInAgain() else Refused(response.status.value)
}
