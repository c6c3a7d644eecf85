plugins {
    kotlin("jvm") version "2.0.0"
    application
}
application { mainClass.set("com.example.hops.MainKt") }
dependencies {
    implementation("io.ktor:ktor-server-netty:2.3.11")
    implementation("io.ktor:ktor-server-sessions:2.3.11")
    implementation("io.ktor:ktor-server-status-pages:2.3.11")
    implementation("io.ktor:ktor-client-cio:2.3.11")
    implementation("io.ktor:ktor-client-content-negotiation:2.3.11")
    implementation("io.ktor:ktor-serialization-kotlinx-json:2.3.11")
}
