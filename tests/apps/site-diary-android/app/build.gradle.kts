plugins {
    id("com.android.application")
    id("org.jetbrains.kotlin.android")
}

android {
    namespace = "ie.fenn.diary"
    defaultConfig {
        buildConfigField("String", "EGNYTE_KEY", "\"${project.findProperty("egnyteKey")}\"")
    }
}

dependencies {
    implementation("com.squareup.okhttp3:okhttp:4.12.0")
}
