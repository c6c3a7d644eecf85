package com.example.curlews;

import com.fasterxml.jackson.annotation.JsonProperty;
import lombok.Data;
import lombok.ToString;

@Data
public class Grant {
    private String domain;

    @ToString.Exclude
    @JsonProperty("access_token")
    private String accessToken;

    @JsonProperty("token_type")
    private String tokenType;

    @JsonProperty("expires_in")
    private long expiresIn;

    String header() {
        return "Bearer " + accessToken;
    }
}
