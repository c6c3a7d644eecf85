plugins { kotlin("jvm") version "1.9.22"; kotlin("plugin.serialization") version "1.9.22"; application }

dependencies {
    implementation("io.ktor:ktor-server-netty:2.3.8")
    implementation("io.ktor:ktor-server-sessions:2.3.8")
    implementation("io.ktor:ktor-server-status-pages:2.3.8")
    implementation("io.ktor:ktor-client-cio:2.3.8")
    implementation("io.ktor:ktor-client-content-negotiation:2.3.8")
}

application { mainClass.set("com.example.shieling.ServerKt") }
