import org.jetbrains.exposed.crypt.Algorithms
import org.jetbrains.exposed.crypt.encryptedVarchar
import org.jetbrains.exposed.sql.Table

private val cipher = Algorithms.AES_256_PBE_GCM(System.getenv("COLUMN_PASSWORD"), System.getenv("COLUMN_SALT"))

object Quarries : Table() {
    val id = integer("id")
    val domain = varchar("domain", 80)
    val token = encryptedVarchar("token", 400, cipher)
    val paused = bool("paused")
}

object Visits : Table() {
    val user = varchar("user", 80)
    val quarry = integer("quarry")
}
