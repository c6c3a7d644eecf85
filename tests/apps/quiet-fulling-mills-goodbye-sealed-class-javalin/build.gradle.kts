plugins { kotlin("jvm") version "1.9.22"; application }

application { mainClass.set("FullingKt") }

dependencies {
    implementation("io.javalin:javalin:5.6.3")
    implementation("com.squareup.okhttp3:okhttp:4.12.0")
    implementation("org.json:json:20231013")
}
