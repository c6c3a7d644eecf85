plugins {
    kotlin("jvm") version "1.9.24"
    application
}
application { mainClass.set("com.example.herring.MainKt") }
dependencies {
    implementation("com.github.ajalt.clikt:clikt:4.4.0")
    implementation("com.squareup.retrofit2:retrofit:2.11.0")
    implementation("com.squareup.retrofit2:converter-moshi:2.11.0")
}
