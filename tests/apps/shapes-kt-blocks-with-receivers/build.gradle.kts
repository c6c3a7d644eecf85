plugins { kotlin("jvm") version "2.0.20" }

dependencies { implementation("io.ktor:ktor-client-cio:2.3.12") }
