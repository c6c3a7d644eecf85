package com.example.organ;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;

/** Read from Egnyte's answer with the token in it, written to the page without. */
public class EgnyteConnection {
    @JsonProperty(value = "access_token", access = JsonProperty.Access.WRITE_ONLY)
    private String accessToken;

    @JsonProperty("expires_in")
    private long expiresIn;

    private String domain;

    @JsonIgnore
    public String bearer() {
        return "Bearer " + accessToken;
    }

    @JsonIgnore
    public String getAccessToken() {
        return accessToken;
    }

    public long getExpiresIn() {
        return expiresIn;
    }

    public String getDomain() {
        return domain;
    }

    public EgnyteConnection on(String domain) {
        this.domain = domain;
        return this;
    }
}
