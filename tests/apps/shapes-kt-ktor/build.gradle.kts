plugins {
    kotlin("jvm") version "2.0.0"
    application
}

application {
    mainClass.set("com.acme.MainKt")
}

dependencies {
    implementation("io.ktor:ktor-client-cio:2.3.12")
}
