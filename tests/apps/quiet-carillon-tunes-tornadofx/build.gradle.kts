plugins {
    kotlin("jvm") version "1.9.24"
    application
}

dependencies {
    implementation("no.tornado:tornadofx:1.7.20")
    implementation("com.fasterxml.jackson.module:jackson-module-kotlin:2.17.1")
}

application { mainClass.set("carillon.MainKt") }
