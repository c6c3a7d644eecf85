plugins { kotlin("jvm") version "2.0.0"; application }
dependencies { implementation("com.squareup.retrofit2:retrofit:2.11.0"); implementation("com.squareup.retrofit2:converter-moshi:2.11.0") }
application { mainClass.set("crofts.MainKt") }
