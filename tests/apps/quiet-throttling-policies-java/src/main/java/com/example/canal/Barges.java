package com.example.canal;

import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestTemplate;

/** Errors are: the supplier is wrapped once and called where it is needed. */
public class Barges {
    private final RestTemplate http = new RestTemplate();
    private final Retry retry = Retry.of("egnyte", RetryConfig.custom()
        .maxAttempts(4)
        .waitDuration(Duration.ofSeconds(2))
        .retryExceptions(HttpClientErrorException.TooManyRequests.class)
        .build());

    public String papers(String barge) {
        var headers = new HttpHeaders();
        headers.setBearerAuth(System.getenv("EGNYTE_TOKEN"));
        Supplier<String> ask = Retry.decorateSupplier(retry, () -> http.exchange( //~ GET /pubapi/v1/fs/{path}
            "https://" + System.getenv("EGNYTE_DOMAIN") + ".egnyte.com/pubapi/v1/fs/Shared/Barges/" + barge,
            HttpMethod.GET, new HttpEntity<>(headers), String.class).getBody());
        return ask.get();
    }
}
