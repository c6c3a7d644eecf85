plugins {
    kotlin("jvm") version "2.0.0"
    application
}

kotlin {
    explicitApi()
}

dependencies {
    implementation("com.squareup.retrofit2:retrofit:2.11.0")
}
