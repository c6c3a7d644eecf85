package com.tidewrack.moorings

import java.util.concurrent.atomic.AtomicReference

class Buoys {
    private val current = AtomicReference<Egnyte>()
    private val own by lazy { Egnyte(System.getenv("EGNYTE_DOMAIN"), System.getenv("EGNYTE_TOKEN")) }

    fun connect(domain: String, token: String) = current.set(Egnyte(domain, token))

    fun trash(): String? = current.get()?.get("/v2/fs/trash") //~ GET /pubapi/v2/fs/trash

    fun events(): String = own.get("/v2/events") //~ GET /pubapi/v2/events
}
