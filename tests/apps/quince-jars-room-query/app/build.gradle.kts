plugins { id("com.android.application"); kotlin("android"); id("com.google.devtools.ksp") }
android { namespace = "com.quincejars" }
dependencies {
    implementation("androidx.room:room-runtime:2.6.1")
    implementation("com.squareup.okhttp3:okhttp:4.12.0")
}
