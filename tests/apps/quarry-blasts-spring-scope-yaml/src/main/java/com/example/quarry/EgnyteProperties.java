package com.example.quarry;

import org.springframework.boot.context.properties.ConfigurationProperties;

@ConfigurationProperties(prefix = "egnyte")
public record EgnyteProperties(String clientId, String clientSecret, String redirectUri, String scope) {
}
