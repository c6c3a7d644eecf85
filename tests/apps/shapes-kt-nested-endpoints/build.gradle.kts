plugins {
    kotlin("jvm") version "1.9.22"
    application
}

dependencies {
    implementation("com.squareup.okhttp3:okhttp:4.12.0")
}

application {
    mainClass.set("org.moorland.MainKt")
}
