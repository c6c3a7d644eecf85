package io.hillcrest.connect

/** The page where people choose their domain first. */
class ServiceAddress(private val responseType: String) {
    private val scope: String = System.getenv("EGNYTE_SCOPES") //~ EG108

    fun with(state: String): String =
        "https://partner-integrations.egnyte.com/services/oauth/code" + //~ EG204
            "?client_id=${System.getenv("EGNYTE_KEY")}" +
            "&redirect_uri=https://connect.hillcrest.example/back" +
            "&response_type=$responseType&scope=$scope&state=$state"
}
