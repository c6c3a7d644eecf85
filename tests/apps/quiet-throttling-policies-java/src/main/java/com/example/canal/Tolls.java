package com.example.canal;

import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.retry.support.RetryTemplate;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestTemplate;

/** A template of Spring's, told which error means "later". */
public class Tolls {
    private final RestTemplate http = new RestTemplate();
    private final RetryTemplate retries = RetryTemplate.builder()
        .maxAttempts(5)
        .exponentialBackoff(1000, 2, 30000)
        .retryOn(HttpClientErrorException.TooManyRequests.class)
        .build();

    public byte[] sheet(String month) {
        var headers = new HttpHeaders();
        headers.setBearerAuth(System.getenv("EGNYTE_TOKEN"));
        return retries.execute(attempt -> http.exchange( //~ GET /pubapi/v1/fs-content/{path}
            "https://" + System.getenv("EGNYTE_DOMAIN") + ".egnyte.com/pubapi/v1/fs-content/Shared/Tolls/" + month + ".xlsx",
            HttpMethod.GET, new HttpEntity<>(headers), byte[].class).getBody());
    }
}
