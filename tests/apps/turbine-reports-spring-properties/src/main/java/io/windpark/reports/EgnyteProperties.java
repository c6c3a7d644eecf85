package io.windpark.reports;

import org.springframework.boot.context.properties.ConfigurationProperties;

@ConfigurationProperties(prefix = "egnyte")
public record EgnyteProperties(String clientId, String clientSecret, String redirectUri, String scopes) {}
