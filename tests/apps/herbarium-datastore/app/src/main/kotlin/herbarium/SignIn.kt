package herbarium

import io.ktor.client.HttpClient
import io.ktor.client.call.body
import io.ktor.client.request.forms.submitForm
import io.ktor.http.parameters

class Signed(val access_token: String)

/** The keeper types the secret in; the app has none of its own. */
class SignIn(private val client: HttpClient, private val kept: Kept) {

    suspend fun finish(domain: String, secret: String, code: String) {
        val answer: Signed = client.submitForm("https://$domain.egnyte.com/puboauth/token", parameters {
            append("client_id", "herbarium")
            append("client_secret", secret)
            append("redirect_uri", "https://herbarium.example.org/done")
            append("grant_type", "authorization_code")
            append("code", code)
        }).body()
        kept.token(answer)
        kept.sealed(answer)
        kept.theme("fern")
    }
}
