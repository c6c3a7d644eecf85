package com.example.kiln;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Kiln {
    private static final String AUTHORIZATION = "Authorization";
    private final HttpClient http = HttpClient.newHttpClient();

    @Value("${egnyte.domain}")
    private String domain;

    @Value("${egnyte.access-token}")
    private String accessToken;

    @GetMapping("/firings")
    ResponseEntity<String> firings() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("https://" + domain + ".egnyte.com/pubapi/v1/fs/Shared/Firings")) //~ GET /pubapi/v1/fs/{path}
                .header(AUTHORIZATION, String.join(" ", "Bearer", accessToken))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        return switch (answer.statusCode()) {
            case 200 -> ResponseEntity.ok(answer.body());
            case 401 -> ResponseEntity.status(401).body("connect Egnyte again");
            case 429 -> ResponseEntity.status(503).header("Retry-After", answer.headers().firstValue("Retry-After").orElse("60")).build();
            default -> ResponseEntity.status(502).build();
        };
    }
}
