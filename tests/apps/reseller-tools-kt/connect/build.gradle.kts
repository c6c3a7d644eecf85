plugins { kotlin("jvm") version "2.0.0"; id("io.ktor.plugin") version "2.3.12" }
application { mainClass.set("io.hillcrest.connect.ConnectKt") }
dependencies { implementation("io.ktor:ktor-server-netty") }
