plugins { kotlin("jvm") version "2.1.0"; application }
dependencies { implementation("io.ktor:ktor-client-cio:3.0.3") }
application { mainClass.set("HornsKt") }
