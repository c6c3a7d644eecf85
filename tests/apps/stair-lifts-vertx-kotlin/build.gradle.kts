plugins {
    kotlin("jvm") version "1.9.24"
    application
}
application { mainClass.set("lifts.MainKt") }
dependencies {
    implementation("io.vertx:vertx-web:4.5.7")
    implementation("io.vertx:vertx-web-client:4.5.7")
}
