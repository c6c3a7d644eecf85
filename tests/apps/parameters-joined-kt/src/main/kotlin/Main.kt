import java.awt.Desktop
import java.net.URI
import java.net.URLEncoder
import java.util.UUID

val host = "https://${System.getenv("EGNYTE_DOMAIN")}.egnyte.com"
val key: String = System.getenv("EGNYTE_KEY")
const val BACK = "https://signal-box.example.com/back"

fun encoded(text: String): String = URLEncoder.encode(text, Charsets.UTF_8)

fun ofPairs(state: String): String =
    listOf("client_id" to key, "redirect_uri" to BACK, "response_type" to "code", "state" to state)
        .joinToString("&", prefix = "$host/puboauth/token?") { (name, value) -> "$name=${encoded(value)}" } //~ EG103

fun ofEntries(state: String): String {
    val parameters = mapOf("client_id" to key, "redirect_uri" to BACK, "response_type" to "code", "state" to state)
    return "$host/puboauth/token?" + parameters.entries.joinToString("&") { (name, value) -> "$name=$value" } //~ EG103
}

fun ofNamedParts(state: String): String {
    val parameters = mapOf("client_id" to key, "redirect_uri" to BACK, "response_type" to "code", "state" to state)
    return "$host/puboauth/token?" + parameters.entries.joinToString(separator = "&") { "${it.key}=${it.value}" } //~ EG103
}

fun scoped(state: String): String =
    listOf("client_id" to key, "redirect_uri" to BACK, "response_type" to "code", "scope" to "Egnyte.filesystem", "state" to state)
        .joinToString("&", prefix = "$host/puboauth/token?") { (name, value) -> "$name=${encoded(value)}" }

fun planner(): String =
    listOf("client_id" to key, "response_type" to "code").joinToString("&", "https://planner.example.com/puboauth/token?") { (name, value) -> "$name=$value" }

fun main() {
    val state = UUID.randomUUID().toString()
    for (address in listOf(ofPairs(state), ofEntries(state), ofNamedParts(state), scoped(state), planner())) {
        Desktop.getDesktop().browse(URI(address))
    }
}
