plugins {
    id("com.android.application")
    kotlin("android")
    id("com.google.dagger.hilt.android")
}

android {
    namespace = "com.saltmarsh.inspect"
    compileSdk = 34
}

dependencies {
    implementation("com.squareup.retrofit2:retrofit:2.9.0")
    implementation("com.squareup.retrofit2:converter-moshi:2.9.0")
    implementation("com.google.dagger:hilt-android:2.48")
}
