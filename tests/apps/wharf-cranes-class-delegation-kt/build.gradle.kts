plugins {
    kotlin("jvm") version "2.0.20"
    application
}

dependencies {
    implementation("com.squareup.okhttp3:okhttp:4.12.0")
}

application {
    mainClass.set("MainKt")
}
