include(":app", ":proxy")
