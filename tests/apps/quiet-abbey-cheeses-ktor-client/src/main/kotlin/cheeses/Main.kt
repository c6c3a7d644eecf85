package cheeses

import kotlin.system.exitProcess
import kotlinx.coroutines.runBlocking

fun main(args: Array<String>) = runBlocking {
    val egnyte = Egnyte(System.getenv("EGNYTE_DOMAIN"), System.getenv("EGNYTE_TOKEN"))
    try {
        egnyte.files(args.first()).filter { it.name.endsWith(".pdf") }.forEach { egnyte.share(it) }
    } catch (trouble: EgnyteTrouble) {
        System.err.println(trouble.message)
        exitProcess(if (trouble is EgnyteTrouble.SignedOut) 2 else 1)
    }
}
