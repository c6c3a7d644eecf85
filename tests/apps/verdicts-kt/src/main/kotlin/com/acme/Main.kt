package com.acme

import kotlinx.coroutines.runBlocking

fun main(args: Array<String>) = runBlocking {
    val (domain, token) = args
    try {
        DealtWith(domain, token).run {
            println(compared())
            println(chosen())
            println(caught())
            println(used())
            println(connection())
            println(helped())
        }
    } catch (e: SignInAgain) {
        println("sign in again")
    }
    with(Noticed(domain)) {
        println(successAlone())
        println(raised())
        println(successful())
    }
    val unnoticed = Unnoticed(domain)
    println(unnoticed.text())
    println(unnoticed.string())
    println(unnoticed.swallowed())
}
