plugins { kotlin("jvm") version "1.9.22"; application }

application { mainClass.set("DairyKt") }

dependencies {
    implementation("com.squareup.okhttp3:okhttp:4.12.0")
    implementation("io.github.oshai:kotlin-logging-jvm:5.1.4")
}
