package traps

import io.ktor.client.HttpClient
import io.ktor.client.call.body
import io.ktor.client.request.forms.submitForm
import io.ktor.http.parameters
import kotlinx.serialization.Serializable
import org.jetbrains.exposed.crypt.Algorithms
import org.jetbrains.exposed.crypt.encryptedVarchar
import org.jetbrains.exposed.sql.Table
import org.jetbrains.exposed.sql.insert
import org.jetbrains.exposed.sql.transactions.transaction
import org.jetbrains.exposed.sql.update

private val algorithm = Algorithms.AES_256_PBE_GCM(System.getenv("DB_KEY"), System.getenv("DB_SALT"))

object Traps : Table("traps") {
    val river = varchar("river", 64)
    val token = varchar("egnyte_token", 255).nullable()
    val sealed = encryptedVarchar("sealed_token", 512, algorithm)
    val folded = text("folded_token").transform({ unfold(it) }, { fold(it) })
}

@Serializable
data class Grant(val access_token: String)

suspend fun connect(http: HttpClient, domain: String, code: String) {
    val grant: Grant = http.submitForm(
        "https://$domain.egnyte.com/puboauth/token",
        parameters {
            append("grant_type", "authorization_code")
            append("code", code)
            append("client_id", System.getenv("EGNYTE_KEY"))
            append("client_secret", System.getenv("EGNYTE_SECRET"))
            append("redirect_uri", "https://traps.example.com/egnyte/callback")
        },
    ).body()
    transaction {
        Traps.insert {
            it[river] = domain
            it[token] = grant.access_token //~ EG303
            it[sealed] = grant.access_token
            it[folded] = grant.access_token
        }
        Traps.update({ Traps.river eq domain }) { row ->
            row[Traps.token] = grant.access_token //~ EG303
            row[Traps.sealed] = grant.access_token
        }
    }
}

suspend fun main(args: Array<String>) {
    connect(HttpClient(), args[0], args[1])
}
