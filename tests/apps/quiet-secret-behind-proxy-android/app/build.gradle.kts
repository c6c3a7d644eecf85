plugins { id("com.android.application"); kotlin("android") }
android { namespace = "example.trail"; defaultConfig { applicationId = "example.trail" } }
dependencies { implementation("com.squareup.okhttp3:okhttp:4.12.0") }
