plugins { id("com.android.application") }

dependencies {
    implementation("net.openid:appauth:0.11.1")
    implementation("com.squareup.okhttp3:okhttp:4.12.0")
}
