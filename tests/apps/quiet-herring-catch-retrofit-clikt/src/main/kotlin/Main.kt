package com.example.herring

import com.github.ajalt.clikt.core.CliktCommand
import com.github.ajalt.clikt.core.PrintMessage
import com.github.ajalt.clikt.parameters.arguments.argument
import com.github.ajalt.clikt.parameters.options.option
import com.github.ajalt.clikt.parameters.options.required
import com.github.ajalt.clikt.parameters.types.long

class Herring : CliktCommand(help = "Looks up the day's catch, for example: herring --domain acme 2024/May") {
    private val domain by option(help = "the name before .egnyte.com", envvar = "EGNYTE_DOMAIN").required()
    private val since by option(help = "the last event that was seen").long()
    private val folder by argument()

    override fun run() {
        val egnyte = egnyte(domain) { System.getenv("EGNYTE_TOKEN") ?: throw PrintMessage("Set EGNYTE_TOKEN.") }
        try {
            egnyte.folder("Catch/$folder").execute().body()?.files?.forEach { echo(it.name) } //~ GET /pubapi/v1/fs/{path}
            since?.let { echo(egnyte.events(it).execute().body()?.events?.size) } //~ GET /pubapi/v2/events
            egnyte.find(mapOf("query" to folder)).execute().body()?.results?.forEach { echo(it.name) } //~ POST /pubapi/v2/search
        } catch (e: SignInAgain) {
            throw PrintMessage(e.message!!, statusCode = 1)
        }
    }
}

fun main(args: Array<String>) = Herring().main(args)
