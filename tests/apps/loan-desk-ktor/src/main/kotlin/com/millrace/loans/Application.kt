package com.millrace.loans

import com.millrace.loans.egnyte.SignInAgain
import com.millrace.loans.egnyte.egnyteModule
import io.ktor.http.HttpStatusCode
import io.ktor.server.application.Application
import io.ktor.server.application.install
import io.ktor.server.engine.embeddedServer
import io.ktor.server.netty.Netty
import io.ktor.server.plugins.statuspages.StatusPages
import io.ktor.server.response.respond
import io.ktor.server.response.respondRedirect
import org.koin.dsl.module
import org.koin.ktor.plugin.Koin

val appModule = module {
    single { LoanFiles(get()) }
}

fun main() {
    embeddedServer(Netty, port = 8080) { loans() }.start(wait = true)
}

fun Application.loans() {
    install(Koin) { modules(egnyteModule, appModule) }
    install(StatusPages) {
        exception<SignInAgain> { call, _ -> call.respondRedirect("/connect") }
        exception<Throwable> { call, cause -> call.respond(HttpStatusCode.InternalServerError, cause.message ?: "failed") }
    }
    routes()
}
