package com.example.loom

import io.ktor.client.HttpClient
import io.ktor.client.engine.cio.CIO
import io.ktor.client.plugins.defaultRequest
import io.ktor.client.request.bearerAuth

class Workshop(val domain: String, val token: String)

interface Connection<S> {
    suspend fun <R> connected(block: suspend S.(HttpClient) -> R): R

    suspend fun <R> twice(block: suspend S.(HttpClient) -> R): R
}

open class WorkshopConnection(private val workshop: Workshop) : Connection<Workshop> {
    private val client = HttpClient(CIO) { defaultRequest { bearerAuth(workshop.token) } }

    // The first argument is what the block is run on, the second its own.
    override suspend fun <R> connected(block: suspend Workshop.(HttpClient) -> R): R = block.invoke(workshop, client)

    override suspend fun <R> twice(block: suspend Workshop.(HttpClient) -> R): R {
        workshop.block(client)
        return block(workshop, client)
    }
}
