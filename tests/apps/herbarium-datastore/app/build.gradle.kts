plugins {
    id("com.android.application")
    kotlin("android")
}

dependencies {
    implementation("io.ktor:ktor-client-okhttp:2.3.12")
    implementation("androidx.datastore:datastore-preferences:1.1.1")
}
