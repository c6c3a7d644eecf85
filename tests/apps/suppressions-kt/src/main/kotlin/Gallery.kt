package ex

import okhttp3.OkHttpClient
import okhttp3.Request

class Gallery(private val http: OkHttpClient) {
    private val base = "https://${System.getenv("EGNYTE_DOMAIN")}.egnyte.com/pubapi/v1"

    private fun get(path: String) =
        http.newCall(Request.Builder().url(base + path).header("Authorization", "Bearer ${System.getenv("EGNYTE_TOKEN")}").build()).execute() //~ EG403

    fun albums(): String {
        // egnyte-lint: allow(EG401, reason = "the caller looks at the errors field of the body")
        return get("/fs/Shared/Albums").body!!.string() //~ GET /pubapi/v1/fs/{path} handles=none
    }

    fun links(): String {
        val answer = get("/links") // egnyte-lint: allow(unhandled-401)
        //~^ GET /pubapi/v1/links handles=none; EG903
        return answer.body!!.string()
    }

    // egnyte-lint: allow(undistinguished-401, reason = "bookmarks come from the directory")
    //~^ EG904
    fun bookmarks(): String {
        val answer = get("/bookmarks") //~ GET /pubapi/v1/bookmarks handles=specific
        check(answer.code != 401) { "sign in again" }
        return answer.body!!.string()
    }
}
