package com.example.binders;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestTemplate;

@Configuration
public class EgnyteConfig {

    @Value("${egnyte.api.base-url}")
    private String baseUrl;

    @Value("${egnyte.api.token:hq7xd3vmt9k2w8zr5bnc4yfp}") //~ EG304
    private String token;

    @Value("${egnyte.api.proxy-token:}")
    private String proxyToken;

    @Bean
    public RestTemplate egnyteRestTemplate() {
        RestTemplate restTemplate = new RestTemplate();
        restTemplate.getInterceptors().add((request, body, execution) -> {
            request.getHeaders().add("Authorization", "Bearer " + token);
            return execution.execute(request, body);
        });
        return restTemplate;
    }

    public String getBaseUrl() {
        return baseUrl;
    }
}
