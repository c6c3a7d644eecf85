rootProject.name = "site-photos"
include(":app")
