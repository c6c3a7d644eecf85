package com.example.permits;

import com.fasterxml.jackson.annotation.JsonProperty;

public record EgnyteTokenResponse(
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("token_type") String tokenType,
        @JsonProperty("expires_in") long expiresIn) {}
