package com.example.organs;

import feign.RequestInterceptor;
import feign.RequestTemplate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

@Component
class Signing implements RequestInterceptor {
    private final String token;

    Signing(@Value("${egnyte.token}") String token) {
        this.token = token;
    }

    @Override
    public void apply(RequestTemplate template) {
        template.header(HttpHeaders.AUTHORIZATION, "token " + token); //~ EG307
    }
}
