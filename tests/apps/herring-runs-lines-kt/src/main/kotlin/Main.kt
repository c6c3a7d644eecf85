import java.io.File
import okhttp3.FormBody
import okhttp3.OkHttpClient
import okhttp3.Request
import org.json.JSONObject

val http = OkHttpClient()

fun token(domain: String): String {
    val form = FormBody.Builder()
        .add("client_id", System.getenv("EGNYTE_KEY"))
        .add("client_secret", System.getenv("EGNYTE_SECRET"))
        .add("username", System.getenv("EGNYTE_USER"))
        .add("password", System.getenv("EGNYTE_PASSWORD"))
        .add("grant_type", "password")
        .add("scope", "Egnyte.filesystem")
        .build()
    val request = Request.Builder().url("https://$domain.egnyte.com/puboauth/token").post(form).build()
    return http.newCall(request).execute().use { JSONObject(it.body!!.string()).getString("access_token") }
}

fun main(args: Array<String>) {
    File("runs.txt").forEachLine { path ->
        val request = Request.Builder() //~ GET /pubapi/v1/fs/{path}
            .url("https://${args[0]}.egnyte.com/pubapi/v1/fs/$path")
            .header("Authorization", "Bearer ${token(args[0])}") //~ EG308
            .build()
        http.newCall(request).execute().use {
            if (it.code == 401) error("sign in again")
            if (it.code == 429) error("later")
            println(it.body!!.string())
        }
    }
}
