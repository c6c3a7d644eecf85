package com.example.canal;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Answers are asked whether they are worth another try. */
public class Locks {
    private final HttpClient http = HttpClient.newHttpClient();
    private final RetryPolicy<HttpResponse<String>> patience = RetryPolicy.<HttpResponse<String>>builder()
        .handle(java.io.IOException.class)
        .handleResultIf(answer -> answer.statusCode() == 429)
        .withBackoff(Duration.ofSeconds(1), Duration.ofSeconds(30))
        .withMaxRetries(5)
        .build();

    public String log(String lock) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://" + System.getenv("EGNYTE_DOMAIN") + ".egnyte.com/pubapi/v1/fs/Shared/Locks/" + lock)) //~ GET /pubapi/v1/fs/{path}
            .header("Authorization", "Bearer " + System.getenv("EGNYTE_TOKEN"))
            .build();
        return Failsafe.with(patience).get(() -> http.send(request, HttpResponse.BodyHandlers.ofString())).body();
    }
}
