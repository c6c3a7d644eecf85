package com.overlook.plans

import io.ktor.server.application.call
import io.ktor.server.engine.embeddedServer
import io.ktor.server.netty.Netty
import io.ktor.server.response.respondText
import io.ktor.server.routing.get
import io.ktor.server.routing.post
import io.ktor.server.routing.routing

fun main() {
    val plans = Plans(Egnyte.http, System.getenv("EGNYTE_DOMAIN"))
    embeddedServer(Netty, port = 8080) {
        routing {
            connect()
            get("/plans/{site}") { call.respondText(plans.list(call.parameters["site"]!!)) }
            post("/plans/{site}/comments") { call.respondText(plans.comment(call.parameters["site"]!!, "seen")) }
            post("/plans/{site}/copies") { call.respondText(plans.drop(call.parameters["site"]!!)) }
        }
    }.start(wait = true)
}
