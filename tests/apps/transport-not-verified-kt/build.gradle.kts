plugins {
    kotlin("jvm") version "2.0.20"
    application
}

dependencies {
    implementation("com.squareup.okhttp3:okhttp:4.12.0")
    implementation("io.ktor:ktor-client-okhttp:2.3.9")
    implementation("io.ktor:ktor-client-cio:2.3.9")
}

application { mainClass.set("MainKt") }
