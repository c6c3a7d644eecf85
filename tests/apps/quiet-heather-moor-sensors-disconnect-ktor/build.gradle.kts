plugins { kotlin("jvm") version "2.0.0"; application }
dependencies {
    implementation("io.ktor:ktor-server-netty:2.3.12")
    implementation("io.ktor:ktor-server-websockets:2.3.12")
    implementation("io.ktor:ktor-server-sessions:2.3.12")
    implementation("io.ktor:ktor-client-cio:2.3.12")
    implementation("org.eclipse.paho:org.eclipse.paho.client.mqttv3:1.2.5")
}
application { mainClass.set("moor.MainKt") }
