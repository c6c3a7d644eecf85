plugins {
    kotlin("jvm") version "2.0.0"
    application
}

dependencies {
    implementation("io.ktor:ktor-client-core:2.3.12")
    implementation("io.ktor:ktor-client-cio:2.3.12")
    implementation("io.ktor:ktor-client-content-negotiation:2.3.12")
}

application { mainClass.set("MainKt") }
