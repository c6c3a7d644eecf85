plugins {
    kotlin("jvm") version "2.0.0"
    application
}

dependencies {
    implementation("io.ktor:ktor-client-cio:2.3.12")
    implementation("org.jetbrains.exposed:exposed-core:0.52.0")
    implementation("org.jetbrains.exposed:exposed-crypt:0.52.0")
}

application {
    mainClass.set("traps.AppKt")
}
