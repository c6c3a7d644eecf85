plugins {
    kotlin("jvm") version "2.0.0"
    application
}

dependencies {
    implementation(platform("org.http4k:http4k-bom:5.26.0.0"))
    implementation("org.http4k:http4k-core")
    implementation("org.http4k:http4k-client-okhttp")
    implementation("org.http4k:http4k-server-undertow")
}

application { mainClass.set("maypole.MainKt") }
