rootProject.name = "herbarium"
include(":app")
