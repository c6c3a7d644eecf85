plugins {
    kotlin("jvm") version "1.9.24"
    application
}
application { mainClass.set("harvest.MainKt") }
dependencies { implementation("io.ktor:ktor-client-okhttp:2.3.11") }
