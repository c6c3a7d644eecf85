package com.millrace.loans

import com.millrace.loans.egnyte.EgnyteApi
import io.ktor.server.application.Application
import io.ktor.server.application.call
import io.ktor.server.request.receiveStream
import io.ktor.server.response.respond
import io.ktor.server.response.respondText
import io.ktor.server.routing.get
import io.ktor.server.routing.post
import io.ktor.server.routing.route
import io.ktor.server.routing.routing
import org.koin.ktor.ext.inject

fun Application.routes() {
    val files by inject<LoanFiles>()
    val egnyte: EgnyteApi by inject()

    routing {
        route("/loans/{id}") {
            get { call.respond(files.list(call.parameters["id"]!!)) }
            post("/papers/{name}") {
                files.add(call.parameters["id"]!!, call.parameters["name"]!!, call.receiveStream().readBytes())
                call.respondText("kept")
            }
        }
        get("/audit/{user}") {
            call.respond(egnyte.send("/v2/users/${call.parameters["user"]}")) //~ GET /pubapi/v2/users/{user_id} handles=specific
        }
    }
}
