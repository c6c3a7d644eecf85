package com.kelp.api

import io.ktor.client.HttpClient
import io.ktor.client.request.get
import io.ktor.client.request.post
import io.ktor.client.request.setBody
import io.ktor.client.statement.HttpResponse
import io.ktor.client.statement.bodyAsText
import org.koin.core.component.KoinComponent
import org.koin.core.component.inject

class Samples : KoinComponent {
    private val vault: HttpClient by inject()
    private val tides = TidesClient.build()

    suspend fun add(sample: String): String = vault.post(Paths.SAMPLES) { setBody(sample) }.bodyAsText() //~ POST /pubapi/v1/samples handles=unknown; EG505:note

    suspend fun links(): String = vault.get(Paths.LINKS).bodyAsText() //~ GET /pubapi/v1/links handles=unknown

    suspend fun tide(): HttpResponse = tides.get(Paths.LINKS)
}
