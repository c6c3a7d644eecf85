plugins { kotlin("jvm"); `java-library`; `maven-publish` }
dependencies { implementation("com.squareup.retrofit2:retrofit:2.11.0") }
