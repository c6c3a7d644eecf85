package com.weir;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

@ConfigurationProperties(prefix = "store")
public record StoreProperties(
    @DefaultValue("https://weir.egnyte.com") String baseUrl,
    @DefaultValue("/pubapi/v1/links") String linksPath,
    @DefaultValue("/pubapi/v1/userinfo") String mePath,
    String token) {}
