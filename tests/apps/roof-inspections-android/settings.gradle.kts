rootProject.name = "roofs"
include(":app")
