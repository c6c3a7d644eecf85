package fr.vendange

import com.github.ajalt.clikt.core.CliktCommand
import com.github.ajalt.clikt.parameters.arguments.argument

class Load : CliktCommand() {
    private val rest by argument()

    override fun run() {
        val egnyte = Egnyte(System.getenv("EGNYTE_DOMAIN"))
        for (parcel in listOf("north", "south", "hill")) {
            echo(egnyte.parcel(parcel))
        }
        echo(egnyte.rights())
        echo(egnyte.rehearse())
        echo(egnyte.raw(rest))
        echo(Weather().today())
    }
}

fun main(args: Array<String>) = Load().main(args)
