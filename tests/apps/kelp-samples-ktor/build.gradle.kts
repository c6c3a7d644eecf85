plugins {
    kotlin("jvm") version "2.0.0"
    application
}

dependencies {
    implementation("io.ktor:ktor-client-core:2.3.12")
    implementation("io.insert-koin:koin-core:3.5.6")
}

application {
    mainClass.set("com.kelp.MainKt")
}
