package ferns

import kotlinx.coroutines.runBlocking
import retrofit2.Retrofit
import retrofit2.converter.gson.GsonConverterFactory

fun main(args: Array<String>) = runBlocking {
    val fernery = Retrofit.Builder()
        .baseUrl("https://${System.getenv("EGNYTE_DOMAIN")}.egnyte.com/")
        .addConverterFactory(GsonConverterFactory.create())
        .build()
        .create(Fernery::class.java)

    val key = System.getenv("EGNYTE_KEY")
    val secret = System.getenv("EGNYTE_SECRET")
    val signed = if (args.size > 1) fernery.exchangeOnce(key, secret, args[0]) //~ EG209
    else fernery.exchange(key, secret, args[0])

    val links = fernery.settings("Bearer ${signed.access_token}") //~ GET /pubapi/v1/links/settings handles=specific
    if (links.code() == 401) println("sign in again") else println(links.body()?.string()) //~ EG403
}
