plugins {
    id("com.android.application")
    id("org.jetbrains.kotlin.android")
}

android {
    namespace = "com.example.hedge"
    buildFeatures { buildConfig = true }
    defaultConfig {
        applicationId = "com.example.hedge"
        buildConfigField("String", "EGNYTE_CLIENT_ID", "\"${property("egnyteClientId")}\"")
        buildConfigField("String", "EGNYTE_CLIENT_SECRET", "\"${property("egnyteClientSecret")}\"")
    }
}

dependencies {
    implementation("com.squareup.retrofit2:retrofit:2.11.0")
    implementation("com.squareup.retrofit2:converter-gson:2.11.0")
    implementation("com.squareup.okhttp3:okhttp:4.12.0")
    implementation("io.insert-koin:koin-android:3.5.6")
}
