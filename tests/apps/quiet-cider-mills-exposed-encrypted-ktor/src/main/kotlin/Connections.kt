import org.jetbrains.exposed.crypt.Algorithms
import org.jetbrains.exposed.crypt.encryptedVarchar
import org.jetbrains.exposed.sql.SqlExpressionBuilder.eq
import org.jetbrains.exposed.sql.Table
import org.jetbrains.exposed.sql.insert
import org.jetbrains.exposed.sql.selectAll
import org.jetbrains.exposed.sql.transactions.transaction
import org.jetbrains.exposed.sql.update

private val algorithm = Algorithms.AES_256_PBE_GCM(System.getenv("DB_PASSWORD_KEY"), System.getenv("DB_SALT"))

object Connections : Table("connections") {
    val domain = varchar("domain", 64)
    val accessToken = encryptedVarchar("access_token", 512, algorithm)
    override val primaryKey = PrimaryKey(domain)
}

fun keep(name: String, token: String) = transaction {
    val known = Connections.update({ Connections.domain eq name }) { it[accessToken] = token }
    if (known == 0) {
        Connections.insert {
            it[domain] = name
            it[accessToken] = token
        }
    }
}

fun tokenOf(name: String): String? = transaction {
    Connections.selectAll().where { Connections.domain eq name }.singleOrNull()?.get(Connections.accessToken)
}
