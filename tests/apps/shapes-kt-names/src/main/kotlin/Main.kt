import okhttp3.OkHttpClient
import okhttp3.RequestBody
import okhttp3.Request
import retrofit2.Response
import retrofit2.Retrofit
import retrofit2.http.Body
import retrofit2.http.POST
import retrofit2.http.Path

interface Files {
    @POST("pubapi/v1/fs-content/{path}")
    suspend fun upload(@Path("path") path: String, @Body bytes: RequestBody): Response<Unit>
}

/** A property of the same name stands in [Album]. */
fun files(domain: String): Files =
    Retrofit.Builder().baseUrl("https://$domain.egnyte.com/").client(OkHttpClient()).build().create(Files::class.java)

fun root(domain: String) = "https://$domain.egnyte.com/pubapi"

class Album(private val files: Files) {
    suspend fun add(path: String, bytes: RequestBody): Boolean {
        val answer = files.upload(path, bytes) //~ POST /pubapi/v1/fs-content/{path}
        return answer.isSuccessful
    }
}

class Links(private val root: String, http: OkHttpClient) {
    private val calls by lazy { http }

    fun list() = calls.newCall(Request.Builder().url("$root/v2/links").build()).execute() //~ GET /pubapi/v2/links
}

suspend fun main(args: Array<String>) {
    Album(files(args[0])).add("Shared/x", TODO())
    Links(root(args[0]), OkHttpClient()).list()
}
