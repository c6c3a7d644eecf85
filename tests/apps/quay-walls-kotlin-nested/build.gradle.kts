plugins { kotlin("jvm") version "2.0.0"; application }
dependencies { implementation("com.squareup.okhttp3:okhttp:4.12.0") }
application { mainClass.set("MainKt") }
