plugins {
    id("com.android.application")
    kotlin("android")
}

android {
    namespace = "com.tidewater.fieldnotes"
    compileSdk = 34
    defaultConfig {
        applicationId = "com.tidewater.fieldnotes"
        minSdk = 26
    }
}

dependencies {
    implementation("androidx.datastore:datastore-preferences:1.0.0")
    implementation("com.squareup.okhttp3:okhttp:4.12.0")
    implementation("org.jetbrains.kotlinx:kotlinx-coroutines-android:1.7.3")
}
