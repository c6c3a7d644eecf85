plugins {
    id("com.android.application")
    kotlin("android")
}

android {
    namespace = "com.example.trees"
    compileSdk = 34
}

dependencies {
    implementation("com.squareup.okhttp3:okhttp:4.12.0")
    implementation("androidx.security:security-crypto:1.1.0-alpha06")
}
