plugins {
    id("com.android.application")
    kotlin("android")
}
dependencies {
    implementation("com.squareup.okhttp3:okhttp:4.12.0")
    implementation("com.google.dagger:hilt-android:2.51")
}
