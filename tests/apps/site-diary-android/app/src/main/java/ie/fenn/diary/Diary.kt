package ie.fenn.diary

import android.app.Application

class Diary : Application() {
    val pages = mutableListOf<String>()

    companion object { fun blank() = Diary() } }

class Stamp(private val day: String) { override fun toString() = "diary-$day" }
