plugins {
    kotlin("jvm") version "2.0.0"
    application
}
dependencies {
    implementation("io.ktor:ktor-server-netty:2.3.11")
    implementation("io.ktor:ktor-server-auth:2.3.11")
    implementation("io.ktor:ktor-server-sessions:2.3.11")
    implementation("io.ktor:ktor-client-cio:2.3.11")
    implementation("io.micrometer:micrometer-core:1.13.0")
}
application { mainClass.set("MainKt") }
