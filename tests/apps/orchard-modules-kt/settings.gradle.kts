rootProject.name = "orchard"
include(":app", ":core:network", ":data:harvest", ":data:people")
