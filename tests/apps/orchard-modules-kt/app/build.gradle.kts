plugins { id("com.android.application") }
dependencies {
    implementation(project(":data:harvest"))
    implementation(projects.data.people)
    implementation("io.ktor:ktor-client-core:2.3.12")
}
