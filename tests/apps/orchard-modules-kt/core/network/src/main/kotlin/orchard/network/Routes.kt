package orchard.network

object Routes {
    const val BASE = "https://orchard.egnyte.com/pubapi/v1"
}
