package com.example.loom

import io.ktor.client.call.body
import io.ktor.client.request.forms.submitForm
import io.ktor.client.request.get
import io.ktor.client.request.parameter
import io.ktor.client.request.post
import io.ktor.client.request.url
import io.ktor.http.Parameters

class Patterns(private val connection: WorkshopConnection) {
    suspend fun folder(name: String): String = connection.connected { http ->
        http.get { url("https://$domain.egnyte.com/pubapi/v1/fs/Shared/Patterns/$name") }.body() //~ GET /pubapi/v1/fs/{path}
    }

    suspend fun share(name: String): String {
        return connection.connected { http ->
            http.post { //~ POST /pubapi/v1/links
                url("https://$domain.egnyte.com/pubapi/v1/links")
                parameter("path", "/Shared/Patterns/$name")
            }.body()
        }
    }

    suspend fun groups(): String = connection.twice { http ->
        http.get { url("https://$domain.egnyte.com/pubapi/v2/groups") }.body() //~ GET /pubapi/v2/groups
    }

    // Looms have a server of their own.
    suspend fun weave(name: String): String = connection.connected { http ->
        http.submitForm(Parameters.build { append("pattern", name) }) { url("https://looms.example/pubapi/v1/links") }.body()
    }
}
