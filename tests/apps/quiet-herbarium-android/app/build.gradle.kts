plugins {
    id("com.android.application")
    kotlin("android")
}

android {
    namespace = "ch.botanik.herbarium"
    compileSdk = 34
    defaultConfig {
        applicationId = "ch.botanik.herbarium"
        minSdk = 26
        versionName = "2.2"
        // The client secret stays with our server (see Server.kt).
        buildConfigField("String", "SERVER", "\"https://herbarium.botanik.example\"")
    }
}

dependencies {
    implementation("androidx.security:security-crypto:1.1.0-alpha06")
    implementation("com.squareup.okhttp3:okhttp:4.12.0")
}
