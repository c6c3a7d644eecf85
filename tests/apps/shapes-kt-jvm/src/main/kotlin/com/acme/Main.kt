package com.acme

import kotlinx.coroutines.runBlocking

fun main(args: Array<String>) {
    val plain = Plain(args[0], args[1])
    println(plain.connection())
    println(plain.scoped())
    println(plain.jdk())
    plain.spring()
    plain.segments()
    runBlocking { Api(args[0], args[1]).run() }
}
