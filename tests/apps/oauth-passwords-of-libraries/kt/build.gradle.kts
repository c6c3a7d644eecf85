plugins { application }
application { mainClass.set("MainKt") }
