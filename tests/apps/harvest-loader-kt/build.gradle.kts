plugins {
    kotlin("jvm") version "2.0.0"
    application
}

application { mainClass.set("fr.vendange.MainKt") }

dependencies {
    implementation("com.squareup.okhttp3:okhttp:4.12.0")
    implementation("com.github.ajalt.clikt:clikt:4.4.0")
    implementation("com.google.code.gson:gson:2.11.0")
}
