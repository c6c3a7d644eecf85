import io.ktor.client.HttpClient
import io.ktor.client.call.body
import io.ktor.client.plugins.contentnegotiation.ContentNegotiation
import io.ktor.client.request.forms.submitForm
import io.ktor.http.parameters
import kotlinx.serialization.Serializable
import java.io.File
import java.io.OutputStreamWriter
import java.nio.file.Files
import java.nio.file.Path
import javax.crypto.Cipher
import javax.crypto.CipherOutputStream
import javax.crypto.spec.IvParameterSpec
import javax.crypto.spec.SecretKeySpec
import kotlin.io.path.writeText

@Serializable
data class Grant(val access_token: String, val expires_in: Int)

private val home = File(System.getProperty("user.home"), ".ferry")

private fun cipher(): Cipher = Cipher.getInstance("AES/CBC/PKCS5Padding").apply {
    init(Cipher.ENCRYPT_MODE, SecretKeySpec(System.getenv("FERRY_KEY").toByteArray(), "AES"), IvParameterSpec(ByteArray(16)))
}

suspend fun exchange(http: HttpClient, domain: String, code: String): Grant =
    http.submitForm("https://$domain.egnyte.com/puboauth/token", parameters {
        append("client_id", System.getenv("EGNYTE_KEY"))
        append("client_secret", System.getenv("EGNYTE_SECRET"))
        append("redirect_uri", "https://ferry.example.com/code")
        append("code", code)
        append("grant_type", "authorization_code")
    }).body()

suspend fun main(args: Array<String>) {
    val grant = exchange(HttpClient { install(ContentNegotiation) }, args[0], args[1])
    val token = grant.access_token

    home.resolve("until").writeText(grant.expires_in.toString())
    File("ferry.token").writeText(token) //~ EG303
    File("ferry.log").appendText("granted $token\n") //~ EG303
    File("ferry.first").bufferedWriter().use { it.write(token) } //~ EG303
    File("ferry.second").printWriter().use { out -> out.println(token) } //~ EG303
    Files.newBufferedWriter(Path.of("ferry.third")).use { it.write(token) } //~ EG303
    Path.of("ferry.fourth").writeText(token) //~ EG303

    // What goes through the cipher is no longer the token.
    OutputStreamWriter(CipherOutputStream(File("ferry.sealed").outputStream(), cipher())).use { it.write(token) }
    File("ferry.bytes").writeBytes(cipher().doFinal(token.toByteArray()))
}
