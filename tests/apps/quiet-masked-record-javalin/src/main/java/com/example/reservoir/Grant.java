package com.example.reservoir;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

@JsonIgnoreProperties(ignoreUnknown = true)
public record Grant(@JsonProperty("access_token") String accessToken, String scope) {

    @Override
    public String toString() {
        return "Grant[accessToken=" + accessToken.length() + " characters, scope=" + scope + "]";
    }
}
