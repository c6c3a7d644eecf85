plugins { kotlin("jvm") version "1.9.0"; application }
dependencies { implementation("io.ktor:ktor-client-core:2.3.0"); implementation("io.arrow-kt:arrow-core:1.2.0") }
application { mainClass.set("MainKt") }
