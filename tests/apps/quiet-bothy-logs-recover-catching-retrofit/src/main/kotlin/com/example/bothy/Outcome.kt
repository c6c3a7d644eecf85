package com.example.bothy

import kotlinx.coroutines.CancellationException
import retrofit2.HttpException

class SignInNeeded : Exception("sign in to Egnyte again")
class Throttled(val seconds: Int) : Exception("Egnyte asks to wait $seconds s")

/** `runCatching` that lets a cancelled job be cancelled and names what Egnyte said. */
suspend inline fun <T> egnyte(crossinline block: suspend () -> T): Result<T> =
    runCatching { block() }.recoverCatching { e ->
        when {
            e is CancellationException -> throw e
            e is HttpException && e.code() == 401 -> throw SignInNeeded()
            e is HttpException && e.code() in setOf(403, 429) ->
                throw Throttled(e.response()?.headers()?.get("Retry-After")?.toIntOrNull() ?: 5)
            else -> throw e
        }
    }
