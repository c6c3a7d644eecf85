package se.arkiv.mover

import kotlin.system.exitProcess

/** Moves what lies on the NAS to Egnyte. */
fun main(args: Array<String>) {
    val nas = Nas(args.getOrElse(0) { "http://nas.local:5000" })
    val archive = Archive(System.getenv("EGNYTE_DOMAIN"), System.getenv("EGNYTE_TOKEN"))
    try {
        nas.files().forEach { name -> archive.put(name, nas.content(name)) }
    } catch (refused: TokenRefused) {
        System.err.println("Egnyte refuses the token: sign in again")
        exitProcess(1)
    }
}
