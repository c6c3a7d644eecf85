package com.example.tarn;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

@ConfigurationProperties(prefix = "egnyte")
public class EgnyteProperties {

    private String baseUrl;
    private String clientId;
    private String redirectUri;
    private List<String> scopes = new ArrayList<>();

    public String baseUrl() {
        return baseUrl;
    }

    public String clientId() {
        return clientId;
    }

    public String redirectUri() {
        return redirectUri;
    }

    public List<String> scopes() {
        return scopes;
    }

    public void setScopes(List<String> scopes) {
        this.scopes = scopes;
    }
}
