package com.example.mill;

import java.net.URI;
import java.time.Duration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

@RestController
public class MillController {
    private static final Retry PATIENCE = Retry.backoff(5, Duration.ofSeconds(2))
        .maxBackoff(Duration.ofMinutes(1))
        .filter(error -> error instanceof WebClientResponseException busy && busy.getStatusCode().value() == 429);

    private final WebClient egnyte;

    public MillController(WebClient.Builder builder, Connection connection) {
        this.egnyte = builder
            .baseUrl("https://" + connection.domain() + ".egnyte.com/pubapi/v1")
            .defaultHeaders(headers -> headers.setBearerAuth(connection.token()))
            .build();
    }

    @GetMapping("/mills/{mill}")
    public Mono<ResponseEntity<String>> mill(@PathVariable String mill) {
        return egnyte.get() //~ GET /pubapi/v1/fs/{path} handles=specific
            .uri("/fs/Shared/Mills/{mill}", mill)
            .retrieve()
            .bodyToMono(String.class)
            .retryWhen(PATIENCE)
            .map(ResponseEntity::ok)
            .onErrorResume(WebClientResponseException.Unauthorized.class,
                gone -> Mono.just(ResponseEntity.status(303).location(URI.create("/egnyte/connect")).build()));
    }
}
