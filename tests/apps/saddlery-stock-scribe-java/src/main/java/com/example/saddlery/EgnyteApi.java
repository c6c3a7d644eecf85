package com.example.saddlery;

import com.github.scribejava.core.builder.api.DefaultApi20;

public class EgnyteApi extends DefaultApi20 {
    private final String domain;

    public EgnyteApi(String domain) {
        this.domain = domain;
    }

    @Override
    public String getAccessTokenEndpoint() {
        return "https://" + domain + ".egnyte.com/puboauth/token";
    }

    @Override
    protected String getAuthorizationBaseUrl() {
        return "https://" + domain + ".egnyte.com/puboauth/token";
    }
}
