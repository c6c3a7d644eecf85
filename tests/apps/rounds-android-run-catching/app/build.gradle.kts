plugins {
    id("com.android.application")
    kotlin("android")
}

android { namespace = "example.rounds" }

dependencies {
    implementation("com.squareup.retrofit2:retrofit:2.11.0")
    implementation("com.squareup.retrofit2:converter-gson:2.11.0")
    implementation("androidx.lifecycle:lifecycle-viewmodel-ktx:2.8.3")
}
