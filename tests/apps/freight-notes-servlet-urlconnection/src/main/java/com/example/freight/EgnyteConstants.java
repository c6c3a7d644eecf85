package com.example.freight;

public final class EgnyteConstants {
    public static final String DOMAIN = System.getenv("EGNYTE_DOMAIN");
    public static final String BASE_URL = "https://" + DOMAIN + ".egnyte.com";
    public static final String TOKEN_URL = BASE_URL + "/puboauth/token";
    public static final String API_V1 = BASE_URL + "/pubapi/v1";
    public static final String API_V2 = BASE_URL + "/pubapi/v2";
    public static final String CLIENT_ID = System.getenv("EGNYTE_CLIENT_ID");
    public static final String CLIENT_SECRET = System.getenv("EGNYTE_CLIENT_SECRET");
    public static final String REDIRECT_URI = "https://freight.example.com/egnyte/callback";
    public static final String SCOPE = "Egnyte.filesystem Egnyte.link";

    private EgnyteConstants() {
    }
}
