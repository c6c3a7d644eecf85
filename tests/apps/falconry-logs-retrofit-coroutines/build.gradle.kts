plugins { id("com.android.application"); kotlin("android") }
dependencies {
    implementation("com.squareup.retrofit2:retrofit:2.11.0")
    implementation("com.squareup.retrofit2:converter-moshi:2.11.0")
    implementation("androidx.lifecycle:lifecycle-viewmodel-ktx:2.8.0")
}
