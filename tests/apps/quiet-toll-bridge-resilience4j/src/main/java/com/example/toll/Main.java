package com.example.toll;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;

public class Main {
    private static final Retry PATIENCE = Retry.of("egnyte", RetryConfig.<HttpResponse<Path>>custom()
        .maxAttempts(6)
        .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(2000, 2))
        .retryOnResult(answer -> answer.statusCode() == 429 || answer.statusCode() >= 500)
        .build());

    public static void main(String[] args) throws Exception {
        var http = HttpClient.newHttpClient();
        for (String month : args) {
            var request = HttpRequest.newBuilder()
                .uri(URI.create("https://" + System.getenv("EGNYTE_DOMAIN") + ".egnyte.com/pubapi/v1/fs-content/Shared/Tolls/" + month + ".xlsx"))
                .header("Authorization", "Bearer " + System.getenv("EGNYTE_TOKEN"))
                .build();
            var answer = PATIENCE.executeCallable(() -> http.send(request, HttpResponse.BodyHandlers.ofFile(Path.of(month + ".xlsx")))); //~ GET /pubapi/v1/fs-content/{path}
            System.out.println(month + ": " + answer.statusCode());
        }
    }
}
