plugins {
    kotlin("jvm") version "1.9.21"
    application
}

application { mainClass.set("dippers.MainKt") }

dependencies {
    implementation("org.http4k:http4k-core:5.10.5.0")
    implementation("org.http4k:http4k-server-undertow:5.10.5.0")
    implementation("org.http4k:http4k-format-jackson:5.10.5.0")
    implementation("io.github.microutils:kotlin-logging-jvm:3.0.5")
}
