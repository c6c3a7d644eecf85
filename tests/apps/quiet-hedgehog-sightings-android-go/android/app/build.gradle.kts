plugins {
    id("com.android.application")
    kotlin("android")
}
android {
    namespace = "com.example.hedgehogs"
    defaultConfig {
        applicationId = "com.example.hedgehogs"
        buildConfigField("String", "EGNYTE_CLIENT_ID", "\"hedgehogs-app\"")
        buildConfigField("String", "WEATHER_CLIENT_SECRET", "\"${System.getenv("WEATHER_CLIENT_SECRET")}\"")
    }
}
dependencies {
    implementation("androidx.browser:browser:1.8.0")
    implementation("com.squareup.okhttp3:okhttp:4.12.0")
}
