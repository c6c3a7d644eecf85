plugins {
    kotlin("jvm") version "2.0.20"
    application
}

application { mainClass.set("com.example.quilts.MainKt") }

dependencies {
    implementation("io.javalin:javalin:6.3.0")
    implementation("com.squareup.okhttp3:okhttp:4.12.0")
    implementation("com.fasterxml.jackson.module:jackson-module-kotlin:2.17.2")
}
