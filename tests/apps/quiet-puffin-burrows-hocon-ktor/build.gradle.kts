plugins {
    kotlin("jvm") version "1.9.22"
    application
}

application { mainClass.set("burrows.MainKt") }

dependencies {
    implementation("io.ktor:ktor-server-netty:2.3.7")
    implementation("io.ktor:ktor-client-cio:2.3.7")
    implementation("io.ktor:ktor-client-auth:2.3.7")
}
