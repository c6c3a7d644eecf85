import java.io.File
import java.util.Base64
import javax.crypto.Cipher
import javax.crypto.CipherInputStream
import javax.crypto.CipherOutputStream
import javax.crypto.spec.IvParameterSpec
import javax.crypto.spec.SecretKeySpec
import kotlin.system.exitProcess
import okhttp3.FormBody
import okhttp3.OkHttpClient
import okhttp3.Request
import org.json.JSONObject
import picocli.CommandLine
import picocli.CommandLine.Command
import picocli.CommandLine.Option

private val kept = File(System.getProperty("user.home"), ".gardens/egnyte")
private val http = OkHttpClient()

private fun cipher(mode: Int, iv: ByteArray) = Cipher.getInstance("AES/CTR/NoPadding").apply {
    init(mode, SecretKeySpec(Base64.getDecoder().decode(System.getenv("GARDENS_KEY")), "AES"), IvParameterSpec(iv))
}

private fun keep(token: String) {
    val iv = java.security.SecureRandom().generateSeed(16)
    kept.outputStream().use { file ->
        file.write(iv)
        CipherOutputStream(file, cipher(Cipher.ENCRYPT_MODE, iv)).bufferedWriter().use { it.write(token) }
    }
}

private fun kept(): String = kept.inputStream().use { file ->
    val iv = file.readNBytes(16)
    CipherInputStream(file, cipher(Cipher.DECRYPT_MODE, iv)).bufferedReader().readText()
}

@Command(name = "gardens", subcommands = [CommandLine.HelpCommand::class])
class Gardens {
    @Option(names = ["--domain"], defaultValue = "\${env:EGNYTE_DOMAIN}")
    lateinit var domain: String

    @Command(name = "login")
    fun login(@Option(names = ["--code"], interactive = true) code: String) {
        val form = FormBody.Builder()
            .add("client_id", System.getenv("EGNYTE_KEY"))
            .add("client_secret", System.getenv("EGNYTE_SECRET"))
            .add("redirect_uri", "https://gardens.example.com/code")
            .add("code", code)
            .add("grant_type", "authorization_code")
            .build()
        val request = Request.Builder().url("https://$domain.egnyte.com/puboauth/token").post(form).build()
        http.newCall(request).execute().use { keep(JSONObject(it.body!!.string()).getString("access_token")) }
    }

    @Command(name = "list")
    fun list() {
        val request = Request.Builder() //~ GET /pubapi/v1/fs/{path} handles=specific
            .url("https://$domain.egnyte.com/pubapi/v1/fs/Shared/Gardens")
            .header("Authorization", "Bearer ${kept()}")
            .build()
        http.newCall(request).execute().use {
            when (it.code) {
                200 -> println(it.body!!.string())
                401 -> exitProcess(2.also { System.err.println("Run `gardens login` again.") })
                429 -> exitProcess(3.also { _ -> System.err.println("Try again in ${it.header("Retry-After")} seconds.") })
                else -> exitProcess(1)
            }
        }
    }
}

fun main(args: Array<String>) = exitProcess(CommandLine(Gardens()).execute(*args))
