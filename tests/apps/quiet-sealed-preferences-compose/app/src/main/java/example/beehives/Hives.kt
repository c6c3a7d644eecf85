package example.beehives

import okhttp3.FormBody
import okhttp3.OkHttpClient
import okhttp3.Request
import org.json.JSONObject

class Hives(private val signIn: SignIn, private val http: OkHttpClient = OkHttpClient()) {

    /** The redirect page hands the code to the app, which alone knows the verifier. */
    fun connect(domain: String, code: String, verifier: String) {
        val form = FormBody.Builder()
            .add("client_id", BuildConfig.EGNYTE_KEY)
            .add("redirect_uri", "https://hives.example.com/connected")
            .add("code", code)
            .add("code_verifier", verifier)
            .add("grant_type", "authorization_code")
            .build()
        val request = Request.Builder().url("https://$domain.egnyte.com/puboauth/token").post(form).build()
        http.newCall(request).execute().use { answer ->
            val token = JSONObject(answer.body!!.string()).getString("access_token")
            signIn.keep(domain, token)
        }
    }

    fun list(): String? {
        val request = Request.Builder() //~ GET /pubapi/v1/fs/{path}
            .url("https://${signIn.domain}.egnyte.com/pubapi/v1/fs/Shared/Hives")
            .header("Authorization", "Bearer ${signIn.token}")
            .build()
        http.newCall(request).execute().use { answer ->
            if (answer.code == 401) {
                signIn.forget()
                return null
            }
            return answer.body?.string()
        }
    }
}
