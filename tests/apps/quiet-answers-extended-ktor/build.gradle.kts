plugins {
    kotlin("jvm") version "2.0.20"
    application
}

dependencies {
    implementation("io.ktor:ktor-client-core:2.3.12")
    implementation("io.ktor:ktor-client-cio:2.3.12")
}

application {
    mainClass.set("MainKt")
}
