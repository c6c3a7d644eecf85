plugins { id("com.android.application"); kotlin("android"); id("com.google.dagger.hilt.android") }
android { namespace = "nl.pakketpost.scans" }
dependencies {
    implementation("com.squareup.retrofit2:retrofit:2.11.0")
    implementation("com.squareup.okhttp3:okhttp:4.12.0")
    implementation("com.google.dagger:hilt-android:2.51")
}
