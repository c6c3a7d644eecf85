package example.surveys

import okhttp3.OkHttpClient
import okhttp3.Request

val root = "https://${System.getenv("EGNYTE_DOMAIN")}.egnyte.com/pubapi"
val kept = Kept(System.getenv("EGNYTE_TOKEN"))

fun OkHttpClient.text(url: String): String {
    val request = Request.Builder().url(url).header("Authorization", "Bearer ${kept.now()}").build()
    newCall(request).execute().use { response ->
        check(response.isSuccessful) { "Egnyte answered ${response.code}" }
        return response.body!!.string()
    }
}

fun main() {
    val once = OkHttpClient.Builder().addInterceptor(OnceMore()).build()
    val newer = OkHttpClient.Builder().addInterceptor(WithTheNewOne(kept)).build()
    val same = OkHttpClient.Builder().authenticator(SameAgain()).build()
    val renewing = OkHttpClient.Builder().authenticator(Renewing(kept)).build()
    println(once.text("$root/v1/fs/Shared")) //~ GET /pubapi/v1/fs/{path}
    println(newer.text("$root/v1/links")) //~ GET /pubapi/v1/links
    println(same.text("$root/v2/groups")) //~ GET /pubapi/v2/groups
    println(renewing.text("$root/v1/userinfo")) //~ GET /pubapi/v1/userinfo
}
