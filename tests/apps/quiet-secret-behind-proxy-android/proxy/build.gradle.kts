plugins { kotlin("jvm"); application }
dependencies { implementation("io.javalin:javalin:6.1.3") }
application { mainClass.set("example.proxy.ProxyKt") }
