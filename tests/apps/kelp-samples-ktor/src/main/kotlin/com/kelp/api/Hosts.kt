package com.kelp.api

object Hosts {
    const val VAULT = "kelp.egnyte.com" //~ EG501
    const val TIDES = "tides.example"
}

object Paths {
    const val SAMPLES = "pubapi/v1/samples"
    const val LINKS = "pubapi/v1/links"
}
