plugins {
    java
    id("org.springframework.boot") version "3.3.0"
}
dependencies {
    implementation("org.springframework.boot:spring-boot-starter-web")
    implementation("com.github.ben-manes.caffeine:caffeine:3.1.8")
}
