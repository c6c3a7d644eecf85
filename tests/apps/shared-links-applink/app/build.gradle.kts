plugins { id("com.android.application"); kotlin("android") }
android { namespace = "com.example"; compileSdk = 34 }
dependencies { implementation("com.squareup.okhttp3:okhttp:4.12.0"); implementation("com.google.crypto.tink:tink-android:1.13.0") }
