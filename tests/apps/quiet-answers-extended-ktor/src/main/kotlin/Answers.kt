import io.ktor.client.statement.HttpResponse
import io.ktor.http.HttpStatusCode

class Throttled(val seconds: String?) : Exception()

// What every caller has to know of an answer.
internal fun HttpResponse.refused(): Boolean {
    val gone = status.value == 401
    if (gone) println("Egnyte refused the token")
    return gone
}

internal fun HttpResponse.unlessBusy(): HttpResponse {
    if (status == HttpStatusCode.TooManyRequests) throw Throttled(headers["Retry-After"])
    return this
}
