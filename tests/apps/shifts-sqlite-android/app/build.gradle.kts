plugins { id("com.android.application"); kotlin("android") }
android { namespace = "com.example"; compileSdk = 34 }
dependencies { implementation("com.squareup.okhttp3:okhttp:4.12.0"); implementation("com.jakewharton.timber:timber:5.0.1") }
