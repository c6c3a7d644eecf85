plugins { kotlin("jvm") version "2.0.0"; application }
application { mainClass.set("ConsoleKt") }
dependencies { implementation("io.ktor:ktor-server-netty:2.3.12") }
