package com.quincejars

import androidx.room.Dao
import androidx.room.Query

@Dao
interface SettingDao {
    @Query("UPDATE setting SET text = :token WHERE name = 'egnyte'")
    suspend fun keep(token: String)

    @Query("SELECT COUNT(*) FROM setting WHERE text = :token")
    suspend fun count(token: String): Int
}
