import io.ktor.client.HttpClient
import kotlinx.coroutines.runBlocking

private object Environment : Store {
    override var token = System.getenv("EGNYTE_TOKEN").orEmpty()
    override fun forget() {
        token = ""
    }
}

fun main() = runBlocking {
    val notes = Notes(HttpClient(), Environment, System.getenv("EGNYTE_DOMAIN"))
    println(notes.all())
    notes.drop("42")
}
