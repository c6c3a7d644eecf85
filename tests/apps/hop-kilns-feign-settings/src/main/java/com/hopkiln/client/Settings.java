package com.hopkiln.client;

/** Where the kilns keep their files; made by one of two functions alone. */
public final class Settings {
    private static final String PUBLIC_API = "https://hopkiln.egnyte.com/pubapi/v1"; //~ EG501

    private final String address;
    private final String token;

    private Settings(String address, String token) {
        this.address = address;
        this.token = token;
    }

    public static Settings of(String token) {
        return new Settings(PUBLIC_API, token);
    }

    public static Settings of(String address, String token) {
        return new Settings(address, token);
    }

    public String getAddress() {
        return address;
    }

    public String getToken() {
        return token;
    }
}
