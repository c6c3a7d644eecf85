package io.grainyard.weigh

import androidx.room.ColumnInfo
import androidx.room.Dao
import androidx.room.Database
import androidx.room.Entity
import androidx.room.Insert
import androidx.room.OnConflictStrategy
import androidx.room.PrimaryKey
import androidx.room.RoomDatabase

@Entity(tableName = "accounts")
data class Account(
    @PrimaryKey val domain: String,
    @ColumnInfo(name = "access_token") val accessToken: String, //~ EG303
)

@Entity
data class Ticket(@PrimaryKey val number: Long, val weight: Int)

@Dao
interface AccountDao {
    @Insert(onConflict = OnConflictStrategy.REPLACE)
    suspend fun keep(account: Account)
}

@Dao
interface TicketDao {
    @Insert
    suspend fun keep(ticket: Ticket)
}

@Database(entities = [Account::class, Ticket::class], version = 1)
abstract class Store : RoomDatabase() {
    abstract fun accounts(): AccountDao
    abstract fun tickets(): TicketDao
}
