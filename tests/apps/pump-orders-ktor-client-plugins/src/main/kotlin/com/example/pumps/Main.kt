package com.example.pumps

import kotlinx.coroutines.runBlocking

fun main() = runBlocking {
    val egnyte = EgnyteClient(System.getenv("EGNYTE_DOMAIN"), System.getenv("EGNYTE_TOKEN"))
    println(PriceClient().prices())
    try {
        println(egnyte.orders("P-100"))
    } catch (e: ConnectAgain) {
        println(e.message)
    }
}
