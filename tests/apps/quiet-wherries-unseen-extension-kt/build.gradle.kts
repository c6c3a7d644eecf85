plugins { kotlin("jvm") version "2.0.0"; application }
application { mainClass.set("wherry.MainKt") }
dependencies { implementation("com.squareup.okhttp3:okhttp:4.12.0"); implementation("com.wherry:tries:1.0.0") }
