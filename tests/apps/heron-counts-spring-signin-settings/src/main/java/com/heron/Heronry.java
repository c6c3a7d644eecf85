package com.heron;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Service;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestTemplate;

@Service
public class Heronry {
    private static final String ENDPOINT = "/pub" + "api/v1/links";

    @Value("${heronry.url}")
    private String url;

    private final RestTemplate rest;

    public Heronry(RestTemplate rest) {
        this.rest = rest;
    }

    public String counts(String token) {
        var headers = new HttpHeaders();
        headers.setBearerAuth(token);
        try {
            return rest.exchange(url + ENDPOINT, HttpMethod.GET, new HttpEntity<>(headers), String.class).getBody(); //~ GET /pubapi/v1/links handles=specific
        } catch (HttpClientErrorException.Unauthorized refused) {
            throw new IllegalStateException("sign in again", refused);
        }
    }
}
