package orchard

import io.ktor.client.HttpClient
import orchard.harvest.HarvestService
import orchard.network.Session

suspend fun main() {
    val service = HarvestService(HttpClient(), Session { System.getenv("EGNYTE_TOKEN") })
    println(service.all()?.status)
    service.drop("a1")
}
