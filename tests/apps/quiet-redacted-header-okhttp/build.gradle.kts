plugins {
    kotlin("jvm") version "2.0.21"
    application
}

dependencies {
    implementation("com.squareup.okhttp3:okhttp:4.12.0")
    implementation("com.squareup.okhttp3:logging-interceptor:4.12.0")
    implementation("org.slf4j:slf4j-simple:2.0.16")
}

application { mainClass.set("example.lighthouse.MainKt") }
