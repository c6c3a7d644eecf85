package com.example.weir;

import java.time.Duration;
import org.springframework.boot.CommandLineRunner;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.util.retry.Retry;

@Component
public class Weirs implements CommandLineRunner {
    private final WebClient http = WebClient.builder()
        .baseUrl("https://" + System.getenv("EGNYTE_DOMAIN") + ".egnyte.com")
        .defaultHeader("Authorization", "Bearer " + System.getenv("EGNYTE_TOKEN"))
        .build();

    @Override
    public void run(String... args) {
        for (String weir : args) {
            String listing = http.get() //~ GET /pubapi/v1/fs/{path}
                .uri("/pubapi/v1/fs/Shared/Weirs/" + weir)
                .retrieve()
                .bodyToMono(String.class)
                .retryWhen(Retry.backoff(5, Duration.ofSeconds(2)).filter(error -> error instanceof WebClientResponseException.TooManyRequests))
                .block();
            System.out.println(listing);
        }
    }
}
