package com.alton

import android.content.ContentValues
import android.content.Context
import android.database.sqlite.SQLiteDatabase
import android.database.sqlite.SQLiteOpenHelper

class AccountDb(context: Context) : SQLiteOpenHelper(context, "accounts.db", null, 1) {

    override fun onCreate(db: SQLiteDatabase) {
        db.execSQL("CREATE TABLE account (id INTEGER PRIMARY KEY, domain TEXT NOT NULL, token TEXT NOT NULL)")
    }

    override fun onUpgrade(db: SQLiteDatabase, oldVersion: Int, newVersion: Int) = Unit

    fun save(domain: String, token: String) {
        val values = ContentValues().apply {
            put("id", 1)
            put("domain", domain)
            put("token", token)
        }
        writableDatabase.insertWithOnConflict("account", null, values, SQLiteDatabase.CONFLICT_REPLACE) //~ EG303
    }

    fun load(): Pair<String, String>? =
        readableDatabase.query("account", arrayOf("domain", "token"), null, null, null, null, null).use {
            if (it.moveToFirst()) it.getString(0) to it.getString(1) else null
        }

    fun clear() = writableDatabase.delete("account", null, null)
}
