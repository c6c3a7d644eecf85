package com.example.foundry;

import java.util.List;
import org.springframework.retry.annotation.Backoff;
import org.springframework.retry.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.RestClient;

@Service
public class EgnyteCastings {
    private final RestClient http = RestClient.create();

    public record Entry(String name, long size) {
    }

    public record Folder(String name, List<Entry> files) {
    }

    @Retryable(
        retryFor = {HttpClientErrorException.TooManyRequests.class, HttpServerErrorException.class},
        noRetryFor = HttpClientErrorException.Unauthorized.class,
        maxAttempts = 4,
        backoff = @Backoff(delay = 2000, multiplier = 2))
    public Folder drawings(String domain, String token, String bell) {
        return http.get() //~ GET /pubapi/v1/fs/{path} handles=specific
            .uri("https://" + domain + ".egnyte.com/pubapi/v1/fs/Shared/Bells/" + bell)
            .header("Authorization", "Bearer " + token)
            .retrieve()
            .body(Folder.class);
    }
}
