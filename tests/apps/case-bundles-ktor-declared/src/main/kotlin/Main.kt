import io.ktor.client.HttpClient
import io.ktor.client.engine.cio.CIO

suspend fun main(args: Array<String>) {
    HttpClient(CIO).use { client ->
        val egnyte = EgnyteRepository(client, System.getenv("EGNYTE_DOMAIN"), System.getenv("EGNYTE_TOKEN"))
        val service = BundleService(egnyte)
        println(service.contents(args[0]))
        println(service.sendAll(args[0], args.drop(1)))
    }
}
