package com.acme

import kotlinx.coroutines.runBlocking

data class User(val id: Long, val userName: String)

data class Token(val access_token: String)

object Settings {
    const val REDIRECT = "https://acme.example/egnyte/callback"
    val clientId: String get() = System.getenv("EGNYTE_CLIENT_ID")
    val clientSecret: String by lazy { System.getenv("EGNYTE_CLIENT_SECRET") }
}

fun main(args: Array<String>) = runBlocking {
    val egnyte = Egnyte(args[0], args[1])
    println(egnyte.folder("Shared"))
    egnyte.createFolder("/Shared/new")
    println(egnyte.search("budget"))
    egnyte.links()
    egnyte.deleteLink("x")
    println(egnyte.user(1).userName)
    egnyte.renameUser(1, "y")
    egnyte.replaceGroup(1, "{}")
    egnyte.groups()
    egnyte.download("Shared/a") { println(it.size) }
    egnyte.events(3)
    println(egnyte.token(args[2]).access_token.length)
}
