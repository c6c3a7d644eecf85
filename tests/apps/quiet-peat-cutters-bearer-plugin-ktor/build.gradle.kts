plugins {
    kotlin("jvm") version "2.0.0"
    application
}
dependencies {
    implementation("io.ktor:ktor-client-okhttp:3.0.0")
    implementation("io.ktor:ktor-client-auth:3.0.0")
    implementation("io.ktor:ktor-client-content-negotiation:3.0.0")
    implementation("io.ktor:ktor-serialization-kotlinx-json:3.0.0")
}
application { mainClass.set("peat.PeatKt") }
