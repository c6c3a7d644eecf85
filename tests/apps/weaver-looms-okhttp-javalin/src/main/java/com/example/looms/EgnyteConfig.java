package com.example.looms;

import java.util.List;

public final class EgnyteConfig {
    public static final String DOMAIN = System.getenv("EGNYTE_DOMAIN");
    public static final String CLIENT_ID = System.getenv("EGNYTE_CLIENT_ID");
    public static final String REDIRECT_URI = "https://looms.example.com/callback";
    public static final List<String> SCOPES = List.of("Egnyte.filesystem", "Egnyte.link", "Egnyte.permission"); //~ EG102
    public static final List<String> ROLES = List.of("Egnyte.weaver", "Egnyte.permission");

    private EgnyteConfig() {}

    public static String baseUrl() {
        return "https://" + DOMAIN + ".egnyte.com";
    }
}
