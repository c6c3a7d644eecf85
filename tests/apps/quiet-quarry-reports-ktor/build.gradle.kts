plugins {
    kotlin("jvm") version "2.0.0"
    id("io.ktor.plugin") version "2.3.11"
}

dependencies {
    implementation("io.ktor:ktor-server-netty")
    implementation("io.ktor:ktor-server-sessions")
    implementation("io.ktor:ktor-client-cio")
    implementation("org.jetbrains.exposed:exposed-crypt:0.50.1")
}
