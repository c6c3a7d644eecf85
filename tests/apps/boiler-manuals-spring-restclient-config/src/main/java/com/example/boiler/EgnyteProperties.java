package com.example.boiler;

import org.springframework.boot.context.properties.ConfigurationProperties;

@ConfigurationProperties(prefix = "egnyte")
public record EgnyteProperties(String domain, String token) {}
