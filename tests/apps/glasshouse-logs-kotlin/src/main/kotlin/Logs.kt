package glasshouse

import retrofit2.Retrofit

public class Logs(private val token: String) {

    internal companion object {
        const val HOST = "https://glasshouse.egnyte.com/"
    }

    private val api: ArchiveApi = Retrofit.Builder().baseUrl(HOST).build().create(ArchiveApi::class.java)

    public suspend fun bed(name: String): String? {
        val answer = api.bed("Bearer $token", name) //~ GET /pubapi/v1/fs/{path} handles=specific
        if (answer.code() == 401) throw SignInAgain()
        return answer.body()
    }

    public suspend fun share(): String? {
        val answer = api.share("Bearer $token") //~ POST /pubapi/v1/links handles=specific
        if (answer.code() == 401) throw SignInAgain()
        return answer.body()
    }
}

public class SignInAgain : RuntimeException()

public suspend fun main() {
    val logs = Logs(System.getenv("GLASSHOUSE_TOKEN"))
    println(logs.bed("ferns"))
    println(logs.share())
}
