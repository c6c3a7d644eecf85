package com.example.quay.config;

import feign.RequestInterceptor;
import feign.RetryableException;
import feign.codec.ErrorDecoder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;

public class EgnyteFeignConfig {

    @Bean
    public RequestInterceptor bearerToken(@Value("${EGNYTE_TOKEN}") String token) {
        return template -> template.header("Authorization", "Bearer " + token);
    }

    @Bean
    public ErrorDecoder errorDecoder() {
        ErrorDecoder fallback = new ErrorDecoder.Default();
        return (methodKey, response) -> {
            switch (response.status()) {
                case 401:
                    return new ReconnectException("Egnyte asks for a new sign-in");
                case 429:
                    return new RetryableException(429, "throttled", response.request().httpMethod(), 1000L, response.request());
                default:
                    return fallback.decode(methodKey, response);
            }
        };
    }
}
