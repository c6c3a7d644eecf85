package mill

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/** What Egnyte grants; its text says how long the token is and no more. */
@Serializable
data class Grant(@SerialName("access_token") val accessToken: String, @SerialName("expires_in") val expiresIn: Long? = null) {
    override fun toString() = "Grant(${accessToken.length} characters, expiresIn=$expiresIn)"
}

class Refused(val domain: String) : RuntimeException("Egnyte refuses the token of $domain")
