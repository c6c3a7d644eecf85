package com.example.tarn;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

@ConfigurationProperties(prefix = "egnyte")
public record EgnyteProperties(String baseUrl, String clientId, String redirectUri, List<String> scopes) {}
