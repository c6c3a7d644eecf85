plugins { kotlin("jvm") version "1.9.22"; application }

application { mainClass.set("GardensKt") }

dependencies {
    implementation("info.picocli:picocli:4.7.5")
    implementation("com.squareup.okhttp3:okhttp:4.12.0")
    implementation("org.json:json:20231013")
}
