package ie.fenn.diary.ui

import ie.fenn.diary.BuildConfig

object Keys {
    fun secret(): String = BuildConfig.EGNYTE_SECRET
}
