package com.example.leasing;

import lombok.Data;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;

@Data
@Component
@ConfigurationProperties(prefix = "egnyte")
public class EgnyteProperties {
    private String baseUrl;
    private String clientId;
    private String clientSecret;
    private String username;
    private String password;
}
