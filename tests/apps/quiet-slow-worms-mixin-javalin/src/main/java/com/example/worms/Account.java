package com.example.worms;

public class Account {
    private final String domain;
    private final String accessToken;

    public Account(String domain, String accessToken) {
        this.domain = domain;
        this.accessToken = accessToken;
    }

    public String getDomain() {
        return domain;
    }

    public String getAccessToken() {
        return accessToken;
    }
}
